/* A working that opens beyond the edge of the window moves back into it. */
(function () {
  "use strict";
  var gap = 8;
  document.addEventListener("toggle", function (event) {
    var sheet = event.target.matches("details.working[open]") && event.target.querySelector(".work"), box, move;
    if (!sheet) { return; }
    sheet.style.transform = "";
    box = sheet.getBoundingClientRect();
    move = Math.max(gap - box.left, 0) || Math.min(document.documentElement.clientWidth - gap - box.right, 0);
    if (move) { sheet.style.transform = "translateX(" + Math.round(move) + "px)"; }
  }, true);
})();
