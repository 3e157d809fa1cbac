/* A printed sheet on a screen: the paper that the address names (#paper=letter), and the button that prints.
   Without this script paper is chosen by hand and printed by the browser's own command. */
(function () {
  "use strict";
  function choose() {
    var named = /(?:^#|&)paper=([a-z0-9]+)/.exec(location.hash);
    var input = named && document.getElementById("paper-" + named[1]);
    if (input) { input.checked = true; input.dispatchEvent(new Event("change", { bubbles: true })); }
  }
  var button = document.getElementById("print");
  button.hidden = false;
  button.addEventListener("click", function () { window.print(); });
  window.addEventListener("hashchange", choose);
  choose();
})();
