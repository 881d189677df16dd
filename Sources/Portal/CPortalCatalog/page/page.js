"use strict";
const key = new URLSearchParams(location.search).get("key");
const at = id => document.getElementById(id);
const ROW = 24, LABELS = {
  behaviour: "state", type: "placeholder", example: "example", stub: "stub", recorded: "recorded",
  upstream: "upstream", error: "refused", fault: "fault", event: "event",
};

async function ask(name, verb = "GET", body) {
  const headers = key ? {"X-Portal-Key": key} : {};
  if (body) headers["Content-Type"] = "application/json";
  const answer = await fetch("/_portal/" + name, {method: verb, headers, body: body && JSON.stringify(body)});
  const json = await answer.json();
  if (!answer.ok) throw new Error(json.error_description || answer.status);
  return json;
}
const element = (tag, text, style) => {
  const made = document.createElement(tag);
  if (text !== undefined && text !== null) made.textContent = text;
  if (style) made.className = style;
  return made;
};
const cells = (tag, values) => {
  const row = element("tr");
  row.append(...values.map(value => element(tag, typeof value === "object" ? JSON.stringify(value) : value)));
  return row;
};
const pretty = value => value === null || value === undefined ? "" : JSON.stringify(value, null, 2);
const copy = async (text, button) => {
  await navigator.clipboard?.writeText(text).catch(() => {});
  window.copied = text;
  const label = button.textContent;
  setTimeout(() => { button.textContent = label; }, 800);
  button.textContent = "Copied";
};

// Calls: all of them are known by their lines; only those in sight are elements.
let calls = [], shown = [], last = 0, open = null, webhook = "";
const fits = call => {
  if (at("only-problems").checked && !call.problems.length && call.status < 400) return false;
  if (at("only-placeholders").checked && !["type", "example"].includes(call.source)) return false;
  const words = at("search").value.toLowerCase().split(/\s+/).filter(Boolean);
  return words.every(word => call.text.includes(word));
};
function filter() {
  shown = calls.filter(fits);
  at("list").scrollTop = 0;
  draw();
}
function draw() {
  const list = at("list"), first = Math.max(0, Math.floor(list.scrollTop / ROW) - 10);
  const rows = [];
  for (let place = first; place < Math.min(shown.length, first + Math.ceil(list.clientHeight / ROW) + 20); place++) {
    const call = shown[shown.length - 1 - place];
    const row = element("div", null, call.id === open ? "row on" : "row");
    row.style.top = place * ROW + "px";
    row.dataset.id = call.id;
    row.append(
      element("span", call.time.slice(11, 19), "quiet"), element("span", (call.batch ? "↳ " : "") + call.method),
      element("span", call.status || "", call.status < 400 ? "" : "bad"),
      element("span", LABELS[call.source] || call.source, "badge " + call.source),
      element("span", call.batch || call.source === "event" ? "" : (call.duration * 1000).toFixed(1) + " ms",
              "quiet number"),
      element("span", call.caller, "quiet"), element("span", call.problems.join("; "), "bad"));
    rows.push(row);
  }
  at("spacer").style.height = shown.length * ROW + "px";
  at("rows").replaceChildren(...rows);
  at("count").textContent = shown.length === calls.length ? `${calls.length} calls` : `${shown.length} of ${calls.length}`;
}
async function readCalls() {
  const answer = await ask(`calls?after=${last}&limit=5000`);
  if (answer.last < last) last = 0;
  if (calls.length && answer.first > calls[0].id) calls = calls.filter(call => call.id >= answer.first);
  const list = at("list"), before = shown.length;
  for (const call of answer.calls) {
    call.text = [call.method, call.status, call.error, call.caller, LABELS[call.source], ...call.problems]
      .join(" ").toLowerCase();
    calls.push(call);
    last = call.id;
  }
  shown = calls.filter(fits);
  // What is being looked at stays where it is.
  if (list.scrollTop > 0 && shown.length > before) list.scrollTop += (shown.length - before) * ROW;
  if (answer.calls.length || before !== shown.length) draw();
  return answer.calls.length === 5000;
}
async function show(id) {
  open = id;
  const call = await ask("call?id=" + id);
  window.call = call;
  at("call-method").textContent = call.method;
  at("call-line").textContent = `${call.status} · ${LABELS[call.source]} · ${call.caller} · ${call.time}`;
  at("call-problems").textContent = call.problems.join("; ");
  at("call-parameters").textContent = pretty(call.parameters);
  at("call-answer").textContent = pretty(call.answer);
  at("details").hidden = false;
  draw();
}
const quoted = text => "'" + text.replaceAll("'", "'\\''") + "'";
const curl = call => `curl -H 'Content-Type: application/json' -d ${quoted(JSON.stringify(call.parameters ?? {}))} `
  + quoted((call.rest === 3 ? webhook.replace("/rest/", "/rest/api/") : webhook) + call.method);

at("list").addEventListener("scroll", () => requestAnimationFrame(draw));
at("rows").addEventListener("click", event => {
  const row = event.target.closest(".row");
  if (row) show(Number(row.dataset.id));
});
for (const id of ["search", "only-problems", "only-placeholders"]) at(id).addEventListener("input", filter);
at("clear").onclick = async () => { await ask("calls", "DELETE"); calls = []; at("details").hidden = true; filter(); };
at("close").onclick = () => { at("details").hidden = true; open = null; draw(); };
at("curl").onclick = event => copy(curl(window.call), event.target);
at("replay").onclick = async () => {
  const answer = await ask("replay", "POST", {call: window.call.id});
  at("call-line").textContent = `replayed: ${answer.status}`;
  at("call-answer").textContent = pretty(answer.answer);
  await readCalls();
};
at("stub").onclick = async () => {
  const {answer, method, status, batch} = window.call;
  await ask("answers", "POST", status < 400 ? {method, result: batch ? answer : answer.result}
    : {method, error: answer.error, status, message: answer.error_description ?? ""});
  at("call-line").textContent = `${method} is answered so from now on`;
};

// Rows of each table.
let table = null, start = 0;
async function showTable() {
  if (!table) return;
  const answer = await ask(`table?table=${encodeURIComponent(table)}&start=${start}&limit=50`);
  const names = [...new Set(answer.rows.flatMap(Object.keys))];
  at("table-name").textContent = table;
  at("table-total").textContent = answer.total ? `${start + 1}–${start + answer.rows.length} of ${answer.total}` : "none";
  at("table").replaceChildren(cells("th", names), ...answer.rows.map(row => cells("td", names.map(n => row[n] ?? ""))));
}
at("table-names").addEventListener("click", event => {
  table = event.target.closest("li")?.dataset.name ?? table;
  start = 0, showState();
});
at("table-back").onclick = () => { start = Math.max(0, start - 50); showTable(); };
at("table-on").onclick = () => { start += 50; showTable(); };

// Faults, limits, events.
let kinds = {};
async function showFaults() {
  const [faults, limits] = await Promise.all([ask("faults"), ask("limits")]);
  if (!Object.keys(kinds).length) {
    kinds = faults.kinds;
    at("fault").replaceChildren(...Object.keys(kinds).map(name => element("option", name)));
    askForMore();
  }
  at("limits").textContent = limits.size
    ? `a bucket of ${limits.size}, drained by ${limits.drain} a second` + (limits.bots ? ", and that of bots" : "") : "no limits";
  at("fault-rows").replaceChildren(...faults.faults.map(f =>
    cells("td", [f.fault, f.method, f.after ? `after ${f.after}` : "", f.count ? `${f.count} times` : "always"])));
}
function askForMore() {
  at("fault-more").replaceChildren(...kinds[at("fault").value].map(name => {
    const label = element("label", name + " "), input = element("input");
    input.dataset.key = name, input.size = 12;
    label.append(input);
    return label;
  }));
}
at("fault").onchange = askForMore;
at("fault-form").onsubmit = async event => {
  event.preventDefault();
  const body = {fault: at("fault").value, method: at("fault-method").value, after: Number(at("fault-after").value)};
  if (at("fault-count").value) body.count = Number(at("fault-count").value);
  for (const input of at("fault-more").querySelectorAll("input"))
    if (input.value) body[input.dataset.key] = /^\d+$/.test(input.value) ? Number(input.value) : input.value;
  at("fault-problem").textContent = await ask("faults", "POST", body).then(() => "", error => error.message);
  showFaults();
};
at("fault-clear").onclick = async () => { await ask("faults", "DELETE"); showFaults(); };
at("limits-form").onsubmit = async event => {
  event.preventDefault();
  await ask("limits", "POST", {plan: at("plan").value, bots: at("bots").checked});
  showFaults();
};
async function showEvents() {
  if (!at("event-names").children.length) {
    const {events} = await ask("events");
    at("event-names").replaceChildren(...events.map(value => Object.assign(element("option"), {value})));
  }
  const {handlers} = await ask("handlers");
  at("handlers").replaceChildren(...handlers.map(h => cells("td", [h.id, h.event, h.offline ? "offline" : h.handler])));
}
at("event").onchange = async () => {
  at("event-data").value = pretty((await ask("events?event=" + encodeURIComponent(at("event").value))).data);
};
at("event-form").onsubmit = async event => {
  event.preventDefault();
  const body = {event: at("event").value};
  if (at("event-handler").value) body.handler = at("event-handler").value;
  try {
    if (at("event-data").value.trim()) body.data = JSON.parse(at("event-data").value);
    at("event-told").textContent = `told: ${(await ask("events", "POST", body)).told}`;
  } catch (error) { at("event-told").textContent = error.message; }
};

let tab = "calls", frozen = false;
async function showState() {
  const state = await ask("state");
  webhook = state.webhook;
  at("webhook").textContent = webhook;
  at("time").textContent = state.time;
  at("requests").textContent = state.requests;
  frozen = state.frozen;
  at("freeze").textContent = state.frozen ? "Let the clock go" : "Stop the clock";
  if (tab === "messages") {
    at("typing").textContent = state.typing.map(t => `User ${t.user} is typing in chat ${t.chat}…`).join(" ");
    at("message-rows").replaceChildren(...state.messages.reverse().map(m => cells("td", [
      `chat ${m.chat}`, `user ${m.author}`, m.text, m.reactions.map(r => `${r.code} ${r.user}`).join(", ")])));
  }
  if (tab === "tables") {
    at("table-names").replaceChildren(...Object.entries(state.rows).map(([name, count]) => {
      const item = element("li", null, name === table ? "on" : "");
      item.dataset.name = name;
      item.append(element("span", name), element("span", count, "quiet"));
      return item;
    }));
    await showTable();
  }
}
at("tabs").addEventListener("click", event => {
  tab = event.target.dataset.tab ?? tab;
  for (const button of at("tabs").children) button.classList.toggle("on", button.dataset.tab === tab);
  for (const section of document.querySelectorAll("main > section")) section.hidden = section.id !== tab;
  if (tab === "faults") showFaults();
  if (tab === "events") showEvents();
  showState();
  draw();
});
at("copy-webhook").onclick = event => copy(webhook, event.target);
at("freeze").onclick = async () => { await ask("clock", "POST", frozen ? {run: true} : {freeze: true}); showState(); };
at("reset").onclick = async () => { await ask("reset", "POST", {}); calls = []; last = 0; filter(); showState(); };
async function follow() {
  try {
    while (await readCalls());
    await showState();
    at("state").textContent = "connected";
    at("state").className = "badge connected";
  } catch {
    at("state").textContent = "the portal does not answer";
    at("state").className = "badge away";
  }
  setTimeout(follow, 1000);
}
follow();
