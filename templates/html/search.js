"use strict";
(() => {
  const search = document.querySelector(".search");
  if (!search) return;
  const field = search.querySelector("input");
  const status = search.querySelector("[role=status]");
  const contents = document.querySelector(".contents");
  const groups = [...document.querySelectorAll("section.register")];
  const plain = (text) => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  const items = groups.flatMap((group) => [...group.querySelectorAll("li")].map((item) => {
    const text = `${item.textContent} ${item.dataset.words || ""}`.toLowerCase();
    return { item, group, text, bare: plain(text) };
  }));

  const show = () => {
    const wanted = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    const filled = new Set();
    let count = 0;
    for (const { item, group, text, bare } of items) {
      // What is written without dots and rings finds words that have them; the other way round it does not.
      const fits = wanted.every((word) => text.includes(word) || bare.includes(word));
      item.hidden = !fits;
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
