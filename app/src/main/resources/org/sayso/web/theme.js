"use strict";
// Before anything is painted: the light or dark that was chosen, and that there are scripts.
(() => {
  try {
    const chosen = localStorage.getItem("theme");
    if (chosen) document.documentElement.dataset.theme = chosen;
  } catch { /* no storage: the system's choice holds */ }
  document.documentElement.classList.add("moving"); // pictures may move: what the server drew need not be shown first
})();
