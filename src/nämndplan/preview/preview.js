"use strict";
(() => {
  const bar = document.getElementById("_nplan");
  const verdict = document.getElementById("_nplan-verdict");
  const { version, silent } = bar.dataset;

  // Each finding stands at what it is about: in the cell that heads a row, below a heading, in a table's caption.
  const put = (note, spot) => {
    if (spot.matches("tr")) (spot.querySelector("th[scope=row]") || spot.cells[0]).append(note);
    else if (spot.matches("tbody")) (spot.querySelector("th[scope=rowgroup]") || spot.rows[0].cells[0]).append(note);
    else if (spot.matches("table")) (spot.caption || spot.createCaption()).append(note);
    else if (spot.matches("h1, h2, h3, h4, h5, h6")) spot.after(note);
    else {
      const heading = spot.querySelector(":scope > :is(h1, h2, h3, h4, h5, h6)");
      if (heading) heading.after(note);
      else spot.prepend(note);
    }
  };
  for (const note of [...document.getElementById("_nplan-notes").content.children]) {
    const spot = document.getElementById(note.dataset.at);
    if (spot) put(note, spot);
  }

  // What was open stays open when the page comes back.
  const list = bar.querySelector("details");
  list.open = sessionStorage.getItem("nplan-open") === "yes";
  list.addEventListener("toggle", () => sessionStorage.setItem("nplan-open", list.open ? "yes" : "no"));

  // From finding to finding: those on this page in its order, then those of the other pages.
  const elsewhere = [...new Set([...bar.querySelectorAll(".nplan-all a[href]:not(.nplan-file)")]
    .map((link) => link.getAttribute("href")).filter((address) => !address.startsWith("#")))];
  const pages = [...new Set(elsewhere.map((address) => address.split("#")[0]))];
  let at = -1;
  const step = (way) => {
    const notes = [...document.querySelectorAll(".nplan-note")];
    at = at < 0 && way < 0 ? notes.length - 1 : at + way;
    const note = notes[at];
    if (note) {
      note.open = true;
      note.scrollIntoView({ block: "center" });
      note.querySelector("summary").focus();
      return;
    }
    at = -1;
    const page = way > 0 ? pages[0] : pages[pages.length - 1];
    if (page) location.href = elsewhere.find((address) => address.startsWith(`${page}#`));
    else if (notes.length) step(way);
  };
  for (const [name, way] of [["previous", -1], ["next", 1]]) {
    const button = document.getElementById(`_nplan-${name}`);
    if (button) button.addEventListener("click", () => step(way));
  }

  // A double click on anything that stands in the files opens it there: in the editor whose panel this is, or in ours.
  const spots = JSON.parse(document.getElementById("_nplan-spots").textContent);
  addEventListener("dblclick", (event) => {
    let spot = event.target instanceof Element ? event.target : null;
    while (spot && !(spot.id && Object.hasOwn(spots, spot.id))) spot = spot.parentElement;
    if (!spot) return;
    const [file, line, column, address] = spots[spot.id];
    if (window.parent !== window) window.parent.postMessage({ nplan: "open", file, line, column }, "*");
    else if (address) location.href = address;
  });

  // A hidden tab lets go of its connection: browsers have only a few for each server.
  let news;
  const listen = () => {
    if (document.hidden || news) return;
    news = new EventSource("/_nplan/changes");
    news.onmessage = (event) => {
      if (event.data !== version) location.reload();
    };
    news.onopen = () => {
      if (bar.classList.contains("silent")) location.reload();
    };
    news.onerror = () => {
      bar.classList.add("silent");
      verdict.textContent = silent;
    };
  };
  document.addEventListener("visibilitychange", () => {
    if (document.hidden && news) {
      news.close();
      news = undefined;
    }
    listen();
  });
  addEventListener("pagehide", () => news && news.close());
  listen();
})();
