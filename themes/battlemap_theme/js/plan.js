/* Page numbers in the contents of the full plan. Each chapter begins on a new page: laid out in columns of one page's
   size its columns stand for its pages. Where a page fills to the last line the browser may break one line earlier:
   `battlemap pdf` reads the finished pages instead and is exact. Without this script the numbers stay away. */
(function () {
  "use strict";
  var root = document.documentElement, MM = 96 / 25.4;
  // the room on a page in millimetres; on A3 everything grows, so its pages break as on A4
  var ROOM = { a4: [176, 264], letter: [176.1, 251.4], a3: [176, 264] };

  // a word so long, without hyphens, makes its table wider than the page and the browser shrink all type
  var WORD = /[!-,.-\u2e7f]{28}/;

  root.setAttribute("data-wait", "");
  document.querySelectorAll(".leaf :is(td, th)").forEach(function (cell) {
    if (WORD.test(cell.textContent)) { cell.classList.add("long"); }
  });

  function shown(element) { return element.getClientRects().length > 0; }
  function columns(chapter, anchors, first, found) {
    var width, box;
    chapter.classList.add("counted");
    box = chapter.getBoundingClientRect();
    width = box.width;
    found[chapter.id] = first;
    anchors.forEach(function (anchor) {
      var at = anchor.getBoundingClientRect();
      found[anchor.id] = first + Math.max(0, Math.floor((at.left - box.left + 1) / width));
    });
    var pages = Math.max(1, Math.round(chapter.scrollWidth / chapter.clientWidth));
    chapter.classList.remove("counted");
    return pages;
  }
  function count() {
    var paper = document.querySelector("input[name=paper]:checked"), room = ROOM[paper ? paper.value : "a4"];
    var labels = document.querySelectorAll("[data-page-of]"), found = {};
    var next = 2 + Math.max(1, Math.ceil(document.querySelector(".contents").offsetHeight / (room[1] * MM)));
    root.classList.add("counting");
    root.style.setProperty("--page-width", room[0] * MM + "px");
    root.style.setProperty("--page-height", room[1] * MM + "px");
    document.querySelectorAll(".chapter").forEach(function (chapter) {
      if (!shown(chapter)) { return; }
      var anchors = Array.prototype.filter.call(labels, function (label) {
        return chapter.contains(document.getElementById(label.dataset.pageOf)) && label.dataset.pageOf !== chapter.id;
      }).map(function (label) { return document.getElementById(label.dataset.pageOf); });
      next += columns(chapter, anchors, next, found);
    });
    root.classList.remove("counting");
    labels.forEach(function (label) { label.textContent = found[label.dataset.pageOf] || ""; });
    root.removeAttribute("data-wait");
  }
  document.querySelectorAll(".bar input").forEach(function (input) { input.addEventListener("change", count); });
  window.addEventListener("load", function () { document.fonts.ready.then(count); });
})();
