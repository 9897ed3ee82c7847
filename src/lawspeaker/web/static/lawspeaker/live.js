// The live screen: keys, the clock of the recording, and a queue that outlives the connection.
"use strict";

(() => {
  const screen = document.getElementById("live");
  if (!screen) return;

  const PLACE = `lawspeaker:live:${location.pathname}`;
  const RETRY = 3000;
  const LIMIT = 15000;
  const LOOK = 15000;

  // What is kept on this machine: acts that wait to be sent, in order, and what is half written.
  const empty = () => ({ queue: [], drafts: {} });
  const load = () => {
    try { return { ...empty(), ...JSON.parse(localStorage.getItem(PLACE)) }; } catch { return empty(); }
  };
  let kept = load();
  let canKeep = true;
  const keep = () => {
    try { localStorage.setItem(PLACE, JSON.stringify(kept)); } catch { canKeep = false; }
  };

  // Saying where things stand: shape and word, never colour alone.
  let onServer = Date.now();
  let trouble = "";
  let draftHere = false;
  const ago = (ms) => (ms < 60000 ? `${Math.max(1, Math.round(ms / 1000))} s` : `${Math.round(ms / 60000)} min`);
  const wait = (n) => `${n} act${n === 1 ? " waits" : "s wait"}`;
  const stands = () => {
    const here = canKeep ? "Saved here" : "Not saved here";
    if (trouble) return ["late", `${here}, ${wait(kept.queue.length)}. ${trouble}`];
    if (kept.queue.length) return ["soon", `${here}, ${wait(kept.queue.length)} for the connection`];
    if (draftHere) return ["half", `${here}, not on the server yet`];
    return ["done", `${here} and on the server, ${ago(Date.now() - onServer)} ago`];
  };
  const say = () => {
    const [kind, words] = stands();
    const at = document.getElementById("saved");
    at.dataset.k = kind;
    at.querySelector("use").setAttribute("href", `#i-${kind}`);
    const said = at.querySelector("span");
    if (said.textContent !== words) said.textContent = words;
  };

  // The clock runs from the offset the server gave; without a meeting in session it stands.
  const loaded = performance.now();
  const clock = () => {
    const start = Number(screen.dataset.elapsed);
    const runs = screen.dataset.runs === "true";
    return Math.floor(start + (runs ? (performance.now() - loaded) / 1000 : 0));
  };
  const spelt = (seconds) =>
    [seconds / 3600, (seconds / 60) % 60, seconds % 60]
      .map((each) => String(Math.floor(each)).padStart(2, "0")).join(":");
  const tick = () => {
    if (screen.dataset.runs === "true") {
      const now = spelt(clock());
      document.getElementById("clock").textContent = now;
      for (const at of ticks()) at.value = now;
      for (const says of document.querySelectorAll("[data-at-says]")) says.textContent = now;
    }
    say();
  };

  const ticks = () => document.querySelectorAll("[data-at]:not([data-stamped]), [data-fresh]");
  const stampAt = () => {
    const stamp = spelt(clock());
    for (const at of document.querySelectorAll("[data-at]")) {
      at.value = stamp;
      at.dataset.stamped = "";
    }
    noteDrafts(document.querySelector("#item"));
  };

  // Seats: one is marked; the keys act on it.
  const seats = () => [...document.querySelectorAll(".seat[data-seat]")];
  const mark = (seat) => {
    if (!seat) return;
    for (const each of seats()) each.toggleAttribute("aria-current", each === seat);
    seat.setAttribute("aria-current", "true");
    const chosen = document.getElementById("view-seat");
    if (chosen && [...chosen.options].some((o) => o.value === seat.dataset.seat)) {
      chosen.value = seat.dataset.seat;
    }
    const take = document.getElementById("take-view");
    if (take) take.firstChild.textContent = `Take the view of ${seat.querySelector("b").textContent.trim()} `;
    seat.scrollIntoView({ block: "nearest" });
  };
  const marked = () => seats().find((each) => each.hasAttribute("aria-current"));
  const move = (by) => {
    const all = seats();
    if (!all.length) return;
    const at = all.indexOf(marked());
    mark(all[(at + by + all.length) % all.length]);
  };

  const focusOn = (id) => document.getElementById(id)?.focus();
  const inOrOut = () => {
    const seat = marked()?.dataset.seat;
    const button = document.querySelector(`[data-in-out][value$=":${seat}"]`) ||
      document.querySelector("[data-in-out][value^=in]") || document.querySelector("[data-in-out]");
    button?.focus();
  };
  const keys = {
    arrowright: () => move(1),
    arrowleft: () => move(-1),
    t: () => stampAt(),
    v: () => focusOn("view-first"),
    o: () => (document.querySelector("[name='take/outcome']:checked") ||
      document.querySelector("[name='take/outcome']"))?.focus(),
    i: inOrOut,
    a: () => focusOn("action-what"),
    c: () => focusOn(document.getElementById("consent-take") ? "consent-take" : "consent-put"),
    "/": () => focusOn("note"),
  };
  document.addEventListener("lawspeaker:key", (event) => {
    const { key, event: pressed } = event.detail;
    const onRadio = pressed.target.matches("[type=radio]");
    if (!keys[key] || (onRadio && key.startsWith("arrow"))) return;
    event.preventDefault();
    keys[key]();
  });

  // Half written things: kept at each keystroke, put back after a reload or a swap.
  const place = (form) => `${form.id}@${screen.dataset.item}`;
  const noteDrafts = (form) => {
    if (!form) return;
    const written = {};
    for (const [name, value] of new FormData(form)) {
      const field = form.elements.namedItem(name);
      const runs = field?.hasAttribute?.("data-fresh") || (field?.dataset?.at === "" && field.dataset.stamped === undefined);
      if (value && !runs && name !== "csrfmiddlewaretoken" && !name.startsWith("_")) written[name] = value;
    }
    kept.drafts[place(form)] = written;
    draftHere = true;
    keep();
    say();
    laterOnServer();
  };
  const putBack = () => {
    for (const form of screen.querySelectorAll("form[data-queued]")) {
      for (const [name, value] of Object.entries(kept.drafts[place(form)] || {})) {
        const fields = form.querySelectorAll(`[name="${CSS.escape(name)}"]`);
        for (const field of fields) {
          if (field.type === "radio" || field.type === "checkbox") field.checked = field.value === value;
          else if (field.hasAttribute("data-at")) { field.value = value; field.dataset.stamped = ""; }
          else if (!field.value) field.value = value;
        }
      }
    }
  };
  document.addEventListener("click", (event) => {
    const key = event.target.closest(".scripted-only[data-key], .scripted-only [data-key]")?.dataset.key;
    if (key) keys[key]?.();
  });
  document.addEventListener("input", (event) => {
    const form = event.target.closest("form[data-queued]");
    if (event.target.hasAttribute("data-at")) event.target.dataset.stamped = "";
    if (form) noteDrafts(form);
  });

  let later = 0;
  const laterOnServer = () => {
    clearTimeout(later);
    later = setTimeout(async () => {
      const form = document.getElementById("item");
      if (!form || !screen.dataset.drafts) return;
      const sent = new URLSearchParams(new FormData(form));
      sent.set("_item", screen.dataset.item);
      try {
        const answer = await fetch(screen.dataset.drafts, { method: "POST", body: sent, redirect: "manual" });
        if (answer.ok) { draftHere = false; onServer = Date.now(); say(); }
      } catch { /* the words are kept here; the next keystroke tries again */ }
    }, 1200);
  };

  // The queue: each act has an id of its own from the moment it was done, so it counts once.
  const token = () => document.querySelector("[name=csrfmiddlewaretoken]")?.value || "";
  let sending = false;
  let paused = false;
  let retry = 0;

  // What passes an item or decides it waits once, however often its key is pressed.
  const passes = ["next", "close-item", "close", "take", "hand-over"];
  const waits = (body) => passes.includes(body.get("do")) && kept.queue.some((act) => {
    const other = new URLSearchParams(act.body);
    return other.get("do") === body.get("do") && other.get("_open") === body.get("_open");
  });

  const enqueue = (form, submitter) => {
    if (screen.dataset.runs === "true") tick();
    const body = new URLSearchParams(new FormData(form, submitter));
    if (waits(body)) return;
    body.set("_form", crypto.randomUUID());
    const act = { url: form.getAttribute("action") || location.href, body: body.toString(), from: place(form) };
    paused ? kept.queue.unshift(act) : kept.queue.push(act);
    paused = false;
    keep();
    say();
    send();
  };

  const send = async () => {
    clearTimeout(retry);
    if (sending || paused || !kept.queue.length) return;
    sending = true;
    try {
      while (kept.queue.length && !paused) await sendOne(kept.queue[0]);
    } catch {
      retry = setTimeout(send, RETRY);
    } finally {
      sending = false;
      say();
    }
  };

  const sendOne = async (act) => {
    const body = new URLSearchParams(act.body);
    body.set("csrfmiddlewaretoken", token());
    const answer = await fetch(act.url, {
      method: "POST", body, headers: { "X-Live": "1" }, signal: AbortSignal.timeout(LIMIT),
    });
    const taken = answer.ok && new URL(answer.url).pathname === location.pathname;
    const refused = answer.status === 422 || answer.status === 409;
    if (!taken && !refused) {
      trouble = answer.status >= 500
        ? "The server cannot record now; it is tried again"
        : "The server does not take them: sign in again in another window";
      say();
      throw new Error(`answered ${answer.status}`);
    }
    trouble = "";
    kept.queue.shift();
    if (taken) { delete kept.drafts[act.from]; draftHere = false; onServer = Date.now(); }
    paused = refused && kept.queue.length > 0;
    keep();
    show(await answer.text());
    if (refused) document.querySelector("[data-focus]")?.focus();
  };

  // A fresh page takes the place of the old one part by part; the focus stays where it was.
  const show = (html) => {
    const fresh = new DOMParser().parseFromString(html, "text/html");
    const next = fresh.getElementById("live");
    if (!next) return;
    const focus = document.activeElement;
    const held = focus && { id: focus.id, name: focus.name, value: focus.value };
    const seat = marked()?.dataset.seat;
    for (const name of ["item", "version", "runs"]) screen.dataset[name] = next.dataset[name];
    for (const pane of screen.querySelectorAll("[data-pane]")) {
      const other = next.querySelector(`[data-pane="${pane.dataset.pane}"]`);
      if (other && other.innerHTML !== pane.innerHTML) pane.replaceChildren(...other.childNodes);
    }
    putBack();
    const still = seats().find((each) => each.dataset.seat === seat && each.dataset.v === "wait");
    mark(still || seats().find((each) => each.dataset.v === "wait") || marked() || seats()[0]);
    if (!held || document.contains(focus)) return;
    const named = [...screen.querySelectorAll(`[name="${CSS.escape(held.name || "-")}"]`)];
    const does = (value) => value?.split(":")[0];  // where it was done to one, it is to be done to the next
    const again = (held.id && document.getElementById(held.id)) ||
      named.find((e) => e.value === held.value) || named.find((e) => does(e.value) === does(held.value));
    (again || screen.querySelector("main")).focus();
  };

  document.addEventListener("submit", (event) => {
    const form = event.target.closest("form[data-queued]");
    if (!form) return;
    event.preventDefault();
    enqueue(form, event.submitter);
  });
  addEventListener("online", send);
  addEventListener("beforeunload", (event) => { if (kept.queue.length) event.preventDefault(); });

  // What others record meanwhile is shown without being asked for.
  const look = async () => {
    if (document.hidden || sending || kept.queue.length) return;
    try {
      const answer = await fetch(location.href, { headers: { "X-Live": "1" }, signal: AbortSignal.timeout(LIMIT) });
      const html = answer.ok ? await answer.text() : "";
      const version = /data-version="([^"]*)"/.exec(html)?.[1];
      if (version && version !== screen.dataset.version) show(html);
      onServer = draftHere ? onServer : Date.now();
    } catch { /* the queue says whether anything waits */ }
    say();
  };

  screen.classList.add("scripted");
  putBack();
  if (!marked()) mark(seats().find((each) => each.dataset.v === "wait") || seats()[0]);
  setInterval(tick, 1000);
  setInterval(look, LOOK);
  tick();
  send();
})();
