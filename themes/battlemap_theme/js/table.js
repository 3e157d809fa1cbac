/* Sorts and filters tables marked data-sortable; the state stands in the address (?sort=-4&owner=xu-bo).
   Rows carry data-<name>="values"; links with data-filter="name=value" choose them; a cell's data-value or data-sort
   is what is compared, numbers as numbers, empty last. Without this script rows stand as they were written. */
(function () {
  "use strict";
  var state = new URLSearchParams(location.search);

  function remember() {
    var text = state.toString();
    try { history.replaceState(null, "", location.pathname + (text ? "?" + text : "") + location.hash); } catch (e) { /* some browsers refuse it for files */ }
  }
  function key(row, column) {
    var cell = row.cells[column];
    if (!cell) { return ""; }
    var value = cell.dataset.value !== undefined ? cell.dataset.value : cell.dataset.sort !== undefined ? cell.dataset.sort : cell.textContent;
    return value.trim();
  }
  function compare(a, b) {
    var x = parseFloat(a), y = parseFloat(b);
    if (!isNaN(x) && !isNaN(y) && x !== y) { return x - y; }
    return a.localeCompare(b, document.documentElement.lang);
  }
  function sort(table, number) {
    var column = Math.abs(number) - 1, down = number < 0, body = table.tBodies[0];
    var rows = Array.prototype.map.call(body.rows, function (row, i) { return { row: row, key: key(row, column), at: i }; });
    rows.sort(function (a, b) {
      if (!a.key !== !b.key) { return a.key ? -1 : 1; }
      return (down ? compare(b.key, a.key) : compare(a.key, b.key)) || a.at - b.at;
    });
    rows.forEach(function (r) { body.appendChild(r.row); });
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (head, i) {
      if (i === column) { head.setAttribute("aria-sort", down ? "descending" : "ascending"); } else { head.removeAttribute("aria-sort"); }
    });
  }
  function sortable(table) {
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (head, i) {
      if (head.tagName !== "TH") { return; }
      var button = document.createElement("button");
      button.type = "button";
      while (head.firstChild) { button.appendChild(head.firstChild); }
      head.appendChild(button);
      button.addEventListener("click", function () {
        var now = head.getAttribute("aria-sort");
        var down = now ? now === "ascending" : head.classList.contains("num");
        state.set("sort", String(down ? -(i + 1) : i + 1));
        sort(table, down ? -(i + 1) : i + 1);
        remember();
      });
    });
    var asked = parseInt(state.get("sort") || "", 10);
    if (asked && Math.abs(asked) <= table.tHead.rows[0].cells.length) { sort(table, asked); }
  }
  function filterable(table, links) {
    var names = [];
    links.forEach(function (link) {
      var name = (link.dataset.filter || "").split("=")[0];
      if (name && names.indexOf(name) < 0) { names.push(name); }
    });
    function show() {
      Array.prototype.forEach.call(table.tBodies[0].rows, function (row) {
        row.hidden = !names.every(function (name) {
          var wanted = state.get(name);
          return !wanted || (row.getAttribute("data-" + name) || "").split(" ").indexOf(wanted) >= 0;
        });
      });
      var any = names.some(function (name) { return state.get(name); });
      links.forEach(function (link) {
        var parts = (link.dataset.filter || "").split("="), on = parts[0] ? state.get(parts[0]) === parts[1] : !any;
        var fold = on && parts[0] ? link.closest("details") : null;
        if (fold) { fold.open = true; }
        if (on) { link.setAttribute("aria-current", "true"); } else { link.removeAttribute("aria-current"); }
      });
    }
    links.forEach(function (link) {
      link.addEventListener("click", function (event) {
        event.preventDefault();
        var parts = (link.dataset.filter || "").split("=");
        if (!parts[0]) { names.forEach(function (name) { state.delete(name); }); }
        else if (state.get(parts[0]) === parts[1]) { state.delete(parts[0]); }
        else { state.set(parts[0], parts[1]); }
        show();
        remember();
      });
    });
    show();
  }
  Array.prototype.forEach.call(document.querySelectorAll("table[data-sortable]"), function (table) {
    sortable(table);
    var links = table.id ? document.querySelectorAll('[data-table="' + table.id + '"] a') : [];
    if (links.length) { filterable(table, Array.prototype.slice.call(links)); }
  });
})();
