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
