// Sorting of tables and filters of the list of networks. Every page works without it.
"use strict";

function keyOf(row, column) {
  const cell = row.cells[column];
  if (cell.dataset.sort !== undefined) return cell.dataset.sort === "" ? null : Number(cell.dataset.sort);
  const text = cell.textContent.trim();
  return text === "-" || text === "" ? null : text;
}

// What no source states stays at the end, whichever way the table is sorted.
function compare(a, b, way) {
  if (a === null || b === null) return (a === null) - (b === null);
  const order = typeof a === "number" && typeof b === "number" ? a - b : collator.compare(a, b);
  return way * order;
}

// Long tables show their first rows until asked for all: laying out ten thousand takes seconds.
const kMost = 500;
const matching = new WeakMap();  // table to a test of its rows
const whole = new WeakSet();     // tables that show all rows

function arrange(table) {
  const test = matching.get(table) || (() => true);
  const body = table.tBodies[0];
  let found = 0;
  let shown = 0;
  for (const row of body.rows) {
    const good = test(row);
    found += good;
    row.hidden = !good || (shown >= kMost && !whole.has(table));
    shown += !row.hidden;
  }
  let more = table.parentElement.querySelector("button.more");
  if (!more) {
    more = document.createElement("button");
    more.type = "button";
    more.className = "more";
    more.addEventListener("click", () => { whole.add(table); arrange(table); });
    table.after(more);
  }
  more.hidden = shown === found;
  more.textContent = "Show all " + found + " (" + shown + " are shown)";
  return found;
}

const collator = new Intl.Collator("en");

function makeSortable(table) {
  const head = table.tHead.rows[0];
  const body = table.tBodies[0];
  [...head.cells].forEach((cell, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = cell.textContent;
    cell.textContent = "";
    cell.append(button);
    button.addEventListener("click", () => {
      const down = cell.getAttribute("aria-sort") === "ascending";
      for (const other of head.cells) other.removeAttribute("aria-sort");
      cell.setAttribute("aria-sort", down ? "descending" : "ascending");
      const rows = [...body.rows].map((row) => [keyOf(row, column), row]);
      rows.sort((a, b) => compare(a[0], b[0], down ? -1 : 1));
      const all = document.createDocumentFragment();
      for (const pair of rows) all.append(pair[1]);
      body.append(all);
      arrange(table);
    });
  });
}

// The list of networks: words, and a choice for each column that names things.
function makeFilters(box, table) {
  const rows = [...table.tBodies[0].rows];
  const texts = new Map(rows.map((row) => [row, row.textContent.toLowerCase()]));
  const names = [...table.tHead.rows[0].cells].map((cell) => cell.textContent);
  const asked = new URLSearchParams(location.search);
  const controls = [];
  const add = (name, control) => {
    const label = document.createElement("label");
    label.append(name, control);
    box.append(label);
    control.addEventListener("input", apply);
  };
  const words = document.createElement("input");
  words.type = "search";
  words.id = "filter-words";
  words.value = asked.get("q") || "";
  add("Words", words);
  for (const name of ["Company", "Origin", "Target", "Actor", "Operation", "Platforms"]) {
    const column = names.indexOf(name);
    const valuesOf = (row) => {
      const cell = row.cells[column];
      if (cell.dataset.values !== undefined) return cell.dataset.values.split("\n");
      return cell.textContent === "-" ? [] : [cell.textContent];
    };
    const values = [...new Set(rows.flatMap(valuesOf))].sort();
    if (values.length === 0) continue;
    const select = document.createElement("select");
    select.id = "filter-" + name.toLowerCase();
    select.append(new Option("all", ""));
    for (const value of values) select.append(new Option(value, value));
    const wanted = asked.get(name.toLowerCase());
    if (wanted && values.includes(wanted)) select.value = wanted;
    controls.push((row) => select.value === "" || valuesOf(row).includes(select.value));
    add(name, select);
  }
  const year = {from: document.createElement("input"), to: document.createElement("input")};
  for (const [which, input] of Object.entries(year)) {
    input.type = "number";
    input.id = "filter-" + which;
    input.min = 2000;
    input.max = 2099;
    add(which === "from" ? "From year" : "To year", input);
  }
  const removed = names.indexOf("Removed");
  controls.push((row) => {
    if (year.from.value === "" && year.to.value === "") return true;
    const years = (row.cells[removed].textContent.match(/\d{4}/g) || []).map(Number);
    if (years.length === 0) return false;
    return (year.from.value === "" || Math.max(...years) >= Number(year.from.value)) &&
           (year.to.value === "" || Math.min(...years) <= Number(year.to.value));
  });
  const found = document.getElementById("found");
  function apply() {
    const parts = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    matching.set(table, (row) => parts.every((part) => texts.get(row).includes(part)) &&
      controls.every((test) => test(row)));
    const count = arrange(table);
    found.textContent = count === rows.length ? "" : count + " of " + rows.length + " networks";
  }
  box.hidden = false;
  apply();
}

for (const table of document.querySelectorAll("table.sortable")) {
  const filters = document.getElementById("filters");
  if (filters) {
    makeFilters(filters, table);
  } else {
    arrange(table);
  }
  makeSortable(table);
  // A link to a row that is not shown yet.
  const target = location.hash && document.getElementById(location.hash.slice(1));
  if (target && target.hidden && table.contains(target)) {
    whole.add(table);
    arrange(table);
    target.scrollIntoView();
  }
}
