"use strict";
(() => {
  const plain = document.getElementById("plain");
  const open = (element) => {
    for (let at = element; at; at = at.parentElement) {
      if (at.tagName === "DETAILS") at.open = true;
    }
  };
  const follow = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.closest("details:not([open])")) {
      open(target);
      target.scrollIntoView();
    }
  };
  addEventListener("hashchange", follow);
  follow();
  addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select") && event.target !== plain;
    if (event.key === "m" && !event.ctrlKey && !event.metaKey && !event.altKey && !typing) {
      plain.checked = !plain.checked;
    }
  });
  addEventListener("beforeprint", () => {
    for (const details of document.querySelectorAll("details:not(.folded)")) details.open = true;
  });
  // Each note beside its line, where there is a margin.
  const margin = matchMedia("(min-width: 62em)");
  const align = () => {
    for (const notes of document.querySelectorAll("ul.notes")) {
      let least = 0;
      const top = notes.getBoundingClientRect().top;
      for (const note of notes.children) {
        note.style.marginTop = "";
      }
      if (!margin.matches || plain.checked) continue;
      for (const note of notes.children) {
        const mark = document.getElementById(note.querySelector("a.m").hash.slice(1));
        const box = note.getBoundingClientRect();
        const lack = mark ? mark.getClientRects()[0].top - box.top - 2 : 0;
        if (lack > 0 && box.top - top >= least - 1) note.style.marginTop = lack + "px";
        least = note.getBoundingClientRect().bottom - top;
      }
    }
  };
  if (document.fonts && document.fonts.ready) document.fonts.ready.then(align);
  addEventListener("resize", align);
  plain.addEventListener("change", align);
})();
