/* Page numbers in the contents of the full plan. Each chapter begins on a new page: laid out in columns of one page's
   size its columns stand for its pages. A copy of the plan is counted, in a frame as wide as paper, so that rules for narrow
   windows hold as they will in print; room is made for the head of a table that goes on. At the foot of a page the browser
   may still break one line earlier: `battlemap pdf` reads the finished pages. Without this script the numbers stay away. */
(function () {
  "use strict";
  var root = document.documentElement, MM = 96 / 25.4;
  // the room on a page in millimetres; on A3 everything grows, so its pages break as on A4
  var ROOM = { a4: [176, 264], letter: [176.1, 251.4], a3: [176, 264] };

  var SHEET = 794; // the width of A4 in pixels, by which a browser that prints judges rules for narrow windows

  // a word so long, without hyphens, makes its table wider than the page and the browser shrink all type
  var WORD = /[!-,.-\u2e7f]{28}/;

  var turn = 0;
  root.setAttribute("data-wait", "");
  document.querySelectorAll(".leaf :is(td, th)").forEach(function (cell) {
    if (WORD.test(cell.textContent)) { cell.classList.add("long"); }
  });

  function shown(element) { return element.getClientRects().length > 0; }
  function copied(then) {
    var frame = document.createElement("iframe"), leaf = document.querySelector(".leaf");
    frame.className = "count"; frame.tabIndex = -1;
    frame.setAttribute("aria-hidden", "true");
    frame.width = SHEET;
    document.body.append(frame);
    var inner = frame.contentDocument, waiting = 1;
    function ready() {
      waiting -= 1;
      if (waiting === 0 && inner.body.offsetHeight) { inner.fonts.ready.then(function () { then(inner); frame.remove(); }); }
    }
    inner.documentElement.lang = root.lang;
    inner.documentElement.className = "counting";
    document.querySelectorAll("link[rel=stylesheet]").forEach(function (link) {
      var twin = inner.importNode(link);
      twin.href = link.href;
      waiting += 1;
      twin.onload = twin.onerror = ready;
      inner.head.append(twin);
    });
    inner.body.append(inner.importNode(document.querySelector(".bar"), true), inner.importNode(leaf, true));
    ready();
  }
  function heads(chapter, column) {
    chapter.querySelectorAll("table").forEach(function (table) {
      if (!table.tHead || !shown(table.tHead)) { return; }
      var last = null, high = Math.round(table.tHead.offsetHeight), wide = Array.prototype.reduce.call(
        table.tHead.rows[0].cells, function (sum, cell) { return sum + cell.colSpan; }, 0);
      Array.prototype.slice.call(table.querySelectorAll(":scope > tbody > tr")).forEach(function (row) {
        if (!shown(row)) { return; }
        var at = column(row);
        if (last !== null && at > last) {
          var again = row.ownerDocument.createElement("tr"), cell = again.insertCell();
          again.className = "again";
          cell.colSpan = wide;
          cell.height = high;
          row.before(again);
          at = column(row);
        }
        last = at;
      });
    });
  }
  function pages(inner, chapter, labels, first, found) {
    chapter.classList.add("counted");
    var box = chapter.getBoundingClientRect();
    function column(element) {
      return Math.max(0, Math.floor((element.getBoundingClientRect().left - box.left + 1) / box.width));
    }
    heads(chapter, column);
    labels.forEach(function (label) {
      var anchor = inner.getElementById(label.dataset.pageOf);
      if (anchor === chapter) { found[anchor.id] = first; }
      else if (chapter.contains(anchor)) { found[anchor.id] = first + column(anchor.querySelector("h2") || anchor); }
    });
    var many = Math.max(1, Math.round(chapter.scrollWidth / chapter.clientWidth));
    chapter.classList.remove("counted");
    return many;
  }
  function count() {
    var paper = document.querySelector("input[name=paper]:checked"), room = ROOM[paper ? paper.value : "a4"];
    var mine = turn += 1;
    root.setAttribute("data-wait", "");
    copied(function (inner) {
      if (mine !== turn) { return; }
      var labels = document.querySelectorAll("[data-page-of]"), found = {};
      var height = room[1] * MM, next = 2 + Math.max(1, Math.ceil(inner.querySelector(".contents").offsetHeight / height));
      inner.documentElement.style.setProperty("--page-width", room[0] * MM + "px");
      inner.documentElement.style.setProperty("--page-height", height + "px");
      inner.querySelectorAll(".chapter").forEach(function (chapter) {
        if (shown(chapter)) { next += pages(inner, chapter, labels, next, found); }
      });
      labels.forEach(function (label) { label.textContent = found[label.dataset.pageOf] || ""; });
      root.removeAttribute("data-wait");
    });
  }
  document.querySelectorAll(".bar input").forEach(function (input) { input.addEventListener("change", count); });
  window.addEventListener("load", function () { document.fonts.ready.then(count); });
})();
