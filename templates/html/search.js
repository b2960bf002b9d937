"use strict";
(() => {
  const search = document.querySelector(".search");
  if (!search) return;
  const field = search.querySelector("input");
  const status = search.querySelector("[role=status]");
  const contents = document.querySelector(".contents");
  const groups = [...document.querySelectorAll("section.register")];
  const plain = (text) => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  // Endings of Swedish nouns: who asks for uppdragen or planer is shown uppdrag and plan, and the other way round.
  const endings = /(?<=.{4})(?:ernas?|arnas?|ornas?|ande|ende|ets?|ens?|ers?|ars?|ors?|nas?|[aesnt])$/;
  const stem = (word) => word.replace(endings, "");
  const items = groups.flatMap((group) => [...group.querySelectorAll("li")].map((item) => {
    const text = `${item.textContent} ${item.dataset.words || ""}`.toLowerCase();
    const more = document.createElement("small");
    more.className = "more";
    return { item, group, text, bare: plain(text), shown: item.textContent.toLowerCase(), more };
  }));

  // A few letters are a short name, such as HSN: they begin a word, and are not looked for inside others.
  const place = (where, word) => {
    if (word.length > 3) return where.indexOf(word);
    return where.search(new RegExp(`(?<![\\p{L}\\d])${word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")}`, "u"));
  };
  const has = (where, word) => place(where, word) >= 0;

  // What was found among words that are not shown, with what stands around it.
  const around = (item, words) => {
    const told = item.dataset.words || "";
    const at = Math.min(...words.map((word) => place(told.toLowerCase(), word)).filter((found) => found >= 0));
    if (!Number.isFinite(at)) return "";
    const from = at < 60 ? 0 : told.indexOf(" ", at - 50) + 1;
    const to = told.length < at + 90 ? told.length : told.lastIndexOf(" ", at + 90);
    return `${from ? "… " : ""}${told.slice(from, to)}${to < told.length ? " …" : ""}`;
  };

  const show = () => {
    const wanted = field.value.toLowerCase().split(/\s+/).filter(Boolean).map(stem);
    const filled = new Set();
    let count = 0;
    for (const { item, group, text, bare, shown, more } of items) {
      // What is written without dots and rings finds words that have them; the other way round it does not.
      const fits = wanted.every((word) => has(text, word) || has(bare, word));
      item.hidden = !fits;
      const hidden = wanted.filter((word) => !has(shown, word));
      more.textContent = fits && hidden.length ? around(item, hidden) : "";
      if (more.textContent) item.append(more);
      else more.remove();
      if (fits) filled.add(group);
      count += fits;
    }
    for (const group of groups) group.hidden = !filled.has(group);
    if (contents) contents.hidden = wanted.length > 0;
    const words = count === 0 ? status.dataset.none : count === 1 ? status.dataset.one : status.dataset.many;
    status.textContent = wanted.length ? words.replace("{n}", count) : "";
    history.replaceState(null, "", field.value ? `#q=${encodeURIComponent(field.value)}` : location.pathname);
  };

  search.hidden = false;
  field.addEventListener("input", show);
  const asked = /^#q=(.*)$/.exec(location.hash);
  if (asked) {
    field.value = decodeURIComponent(asked[1]);
    show();
  }
})();
