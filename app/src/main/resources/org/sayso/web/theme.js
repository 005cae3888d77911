"use strict";
// Before anything is painted: the light or dark that was chosen.
(() => {
  try {
    const chosen = localStorage.getItem("theme");
    if (chosen) document.documentElement.dataset.theme = chosen;
  } catch { /* no storage: the system's choice holds */ }
})();
