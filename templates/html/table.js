"use strict";
(() => {
  const table = document.querySelector("table:is(.all-indicators, .coverage)");
  const filter = document.querySelector(".filter");
  if (!table || !filter) return;
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const heads = [...table.tHead.rows[0].cells];
  const field = filter.querySelector("input");
  const status = filter.querySelector("[role=status]");
  const choices = [];
  const words = (cell) => cell.textContent.replace(/\s+/g, " ").trim();

  const chosen = (cell) => (cell.dataset.choice || words(cell)).split("\n");

  const show = () => {
    const wanted = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const row of rows) {
      const text = row.textContent.toLowerCase();
      const fits = wanted.every((word) => text.includes(word)) &&
        choices.every(({ select, column }) => !select.value || chosen(row.cells[column]).includes(select.value));
      row.hidden = !fits;
      count += fits;
    }
    status.textContent = status.dataset.shown.replace("{n}", count).replace("{all}", rows.length);
  };

  const addChoice = (head, column) => {
    const place = document.createElement("p");
    const label = document.createElement("label");
    const select = document.createElement("select");
    label.htmlFor = select.id = `_choice${column}`;
    label.textContent = words(head);
    const values = [...new Set(rows.flatMap((row) => chosen(row.cells[column])))].filter(Boolean);
    select.append(new Option(filter.dataset.all, ""), ...values.map((value) => new Option(value)));
    select.addEventListener("change", show);
    place.append(label, " ", select);
    status.before(place);
    choices.push({ select, column });
  };

  const compare = (column) => (one, other) => {
    const [a, b] = [one, other].map((row) => row.cells[column]);
    const [m, n] = [a, b].map((cell) => cell.dataset.number);
    if (m !== undefined && n !== undefined) return m - n;
    if (m !== undefined || n !== undefined) return m === undefined ? 1 : -1;
    return words(a).localeCompare(words(b), document.documentElement.lang, { numeric: true });
  };

  const sort = (head, column) => {
    const down = head.getAttribute("aria-sort") === "ascending";
    const missing = (row) => row.cells[column].classList.contains("missing");
    const ordered = [...rows].sort(compare(column));
    if (down) ordered.reverse();
    body.append(...ordered.filter((row) => !missing(row)), ...ordered.filter(missing));
    for (const other of heads) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
  };

  heads.forEach((head, column) => {
    if ("choice" in head.dataset) addChoice(head, column);
    const button = document.createElement("button");
    button.type = "button";
    button.title = `${filter.dataset.sort} ${words(head)}`;
    button.append(...head.childNodes);
    button.addEventListener("click", () => sort(head, column));
    head.append(button);
  });
  // Who is led to a cell in a column of choices has chosen what stands there.
  const follow = () => {
    const cell = document.getElementById(location.hash.slice(1));
    const choice = choices.find(({ column }) => cell && rows.some((row) => row.cells[column] === cell));
    if (!choice) return;
    choice.select.value = chosen(cell)[0];
    show();
    filter.scrollIntoView();
  };

  field.addEventListener("input", show);
  filter.hidden = false;
  show();
  follow();
  addEventListener("hashchange", follow);
})();
