// What makes pages quicker to use. Every page also works without it.
"use strict";

(() => {
  const root = document.documentElement;

  // Colours change at once; the form behind the switch makes the server remember them.
  document.addEventListener("submit", (event) => {
    const form = event.target.closest("form.theme");
    const chosen = event.submitter;
    if (!form || !chosen) return;
    event.preventDefault();
    root.dataset.colorScheme = chosen.value;
    for (const button of form.querySelectorAll("button")) {
      button.setAttribute("aria-pressed", String(button === chosen));
    }
    const sent = new FormData(form);
    sent.set("theme", chosen.value);
    fetch(form.action, { method: "POST", body: sent, redirect: "manual" });
  });

  // A closed act stays reachable, so that its reasons can be heard; it only does nothing.
  document.addEventListener("click", (event) => {
    const shut = event.target.closest('[aria-disabled="true"]');
    if (shut) event.preventDefault();
    for (const open of document.querySelectorAll("details.pops[open]")) {
      if (!open.contains(event.target)) open.open = false;
    }
  }, true);

  // What went wrong is read first.
  const focusWrong = () => document.querySelector("[data-focus]")?.focus();
  document.addEventListener("DOMContentLoaded", focusWrong);
  document.addEventListener("htmx:after:swap", focusWrong);

  // On a narrow screen the menu is a strip: the part where the reader is comes into sight.
  document.addEventListener("DOMContentLoaded", () => {
    const strip = document.querySelector(".side");
    const here = strip?.querySelector("a[aria-current]");
    if (!here) return;
    const [outer, inner] = [strip.getBoundingClientRect(), here.getBoundingClientRect()];
    strip.scrollLeft += inner.left - outer.left - (outer.width - inner.width) / 2;
  });

  const isTyping = (at) => at.closest("input:not([type=radio], [type=checkbox]), textarea, select");

  const closeOpened = () => {
    for (const open of document.querySelectorAll("details.pops[open]")) {
      open.open = false;
      open.querySelector("summary").focus();
    }
  };

  const keyed = () => [...document.querySelectorAll("[data-key]")].filter((each) => each.offsetParent);

  const nameOf = (each) => {
    const said = each.dataset.keySays || each.getAttribute("aria-label");
    if (said) return said;
    const words = each.cloneNode(true);
    for (const part of words.querySelectorAll(".key, .sr")) part.remove();
    return words.textContent.trim();
  };

  const showKeys = () => {
    const help = document.getElementById("keyhelp");
    const list = help.querySelector("ul");
    list.replaceChildren(...[...keyed().map((each) => [each.dataset.key, nameOf(each)]),
      ["?", "All keys"]].map(([key, says]) => {
      const line = document.createElement("li");
      const cap = document.createElement("kbd");
      cap.className = "key";
      cap.textContent = key.length === 1 ? key.toUpperCase() : key;
      line.append(cap, says);
      return line;
    }));
    help.showModal();
  };

  // Whoever speaks to the machine, or types by accident, can switch single keys off.
  const KEYS = "lawspeaker:keys";
  const keysAct = () => {
    try { return localStorage.getItem(KEYS) !== "off"; } catch { return true; }
  };
  document.addEventListener("DOMContentLoaded", () => {
    const box = document.getElementById("keys-act");
    box.checked = keysAct();
    box.addEventListener("change", () => {
      try { localStorage.setItem(KEYS, box.checked ? "on" : "off"); } catch { /* for this page only */ }
    });
    for (const button of document.querySelectorAll("[data-shows-keys]")) {
      button.hidden = false;
      button.addEventListener("click", showKeys);
    }
  });

  // A key does what the control that carries it does. Another script may take it first:
  // "lawspeaker:key" is sent to the document, and preventDefault() claims it.
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") closeOpened();
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (isTyping(event.target) || document.querySelector("dialog[open]")) return;
    const key = event.key.toLowerCase();
    if (key.length === 1 && !keysAct()) return;
    const asked = new CustomEvent("lawspeaker:key", { detail: { key, event }, cancelable: true });
    if (!document.dispatchEvent(asked)) return event.preventDefault();
    if (key === "?") return event.preventDefault(), showKeys();
    const control = keyed().find((each) => each.dataset.key === key);
    if (!control) return;
    event.preventDefault();
    control.matches("input, textarea, select") ? control.focus() : control.click();
  });
})();
