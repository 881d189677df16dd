extension Portal {
    /// The portal as a person sees it, in a browser.
    func page(_ request: HTTPRequest) -> HTTPResponse {
        guard mayControl(request) || settings.controlKey != nil else {
            return .text(
                200, "A portal to develop against. It listens beyond localhost, so it shows no more without a key.\n")
        }
        return HTTPResponse(body: Array(Page.html.utf8), contentType: "text/html; charset=utf-8")
    }
}

/// Plain HTML, and a script that asks the control address again every second.
enum Page {
    static let html = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <title>Portal</title>
        <style>
        body { font: 15px/1.5 system-ui, sans-serif; margin: 2em auto; max-width: 60em; padding: 0 1em; color: #222; }
        h1 { font-size: 1.4em } h2 { font-size: 1.1em; margin-top: 2em }
        code { background: #f2f2f2; padding: .1em .3em; border-radius: .2em; word-break: break-all }
        table { border-collapse: collapse; width: 100% } td, th { text-align: left; padding: .25em .6em; vertical-align: top }
        tr { border-bottom: 1px solid #eee } .bad { color: #b00 } .quiet { color: #777 }
        .reaction { background: #e8f1fd; border-radius: 1em; padding: .1em .6em; margin-right: .3em }
        </style>
        </head>
        <body>
        <h1>A portal on localhost</h1>
        <p>Address <code id="address"></code><br>Webhook <code id="webhook"></code><br>
        <span class="quiet">Its time is <span id="time"></span>; <span id="requests"></span> requests so far.
        <span id="rows"></span> What it can be told to do: <a href="/_portal/">/_portal/</a></span></p>
        <h2>Messages</h2>
        <p id="typing" class="quiet"></p>
        <table id="messages"></table>
        <h2>Calls</h2>
        <table id="calls"></table>
        <script>
        const key = new URLSearchParams(location.search).get("key");
        const read = name => fetch("/_portal/" + name, {headers: key ? {"X-Portal-Key": key} : {}}).then(r => r.json());
        const element = (tag, text, style) => {
          const made = document.createElement(tag);
          made.textContent = text;
          if (style) made.className = style;
          return made;
        };
        const fill = (id, rows) => document.getElementById(id).replaceChildren(...rows);
        const set = (id, text) => { document.getElementById(id).textContent = text; };
        const row = cells => { const made = document.createElement("tr"); made.append(...cells); return made; };
        function showState(state) {
          for (const name of ["address", "webhook", "time", "requests"]) set(name, state[name]);
          set("rows", Object.entries(state.rows).map(([table, count]) => count + " × " + table).join(", ") + ".");
          set("typing", state.typing.map(t => "User " + t.user + " is typing in chat " + t.chat + "…").join(" "));
          fill("messages", state.messages.reverse().map(message => {
            const reactions = element("td", "");
            const counts = {};
            for (const r of message.reactions) (counts[r.code] ??= []).push(r.user);
            for (const [code, users] of Object.entries(counts))
              reactions.append(element("span", code + " " + users.join(", "), "reaction"));
            return row([element("td", "chat " + message.chat, "quiet"), element("td", "user " + message.author),
                        element("td", message.text), reactions]);
          }));
        }
        function showLog(log) {
          fill("calls", log.calls.slice(0, 50).map(call => row([
            element("td", call.time.slice(11, 19), "quiet"), element("td", call.method),
            element("td", call.status, call.status < 400 ? "" : "bad"), element("td", call.caller, "quiet"),
            element("td", call.problems.join("; "), "bad")])));
        }
        async function show() {
          try { showState(await read("state")); showLog(await read("log")); } catch { set("requests", "no answer,"); }
          setTimeout(show, 1000);
        }
        show();
        </script>
        </body>
        </html>

        """
}
