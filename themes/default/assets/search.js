// Search without a server. The index is a set of scripts that each call `bianminSearch` with their data;
// what they hold stands in Sources/Pages/Search/SearchFiles.swift.
//
// The first half is the twin of Sources/Pages/Search: whoever changes one changes the other.
(function () {
  "use strict";

  // Letters

  const within = (...ranges) => code => ranges.some(([first, last]) => code >= first && code <= (last || first));
  const isHan = within([0x3400, 0x9fff], [0x20000, 0x3ffff], [0x3005], [0x3007]);
  const isDropped = within([0x27], [0xad], [0x300, 0x36f], [0x200b, 0x200f], [0x2019], [0x202a, 0x202e],
    [0x2060, 0x206f], [0xfe00, 0xfe0f], [0xfeff], [0xe0100, 0xe01ef]);
  const isSeparator = within([0, 0x2f], [0x3a, 0x60], [0x7b, 0xbf], [0xd7], [0xf7], [0x2000, 0x2bff],
    [0x3000, 0x3004], [0x3006], [0x3008, 0x3030], [0x30fb], [0xe000, 0xf8ff], [0xfe10, 0xfe6f],
    [0xff00, 0xffff], [0x1f000, 0x1faff]);

  /** A text as runs of Han characters and words of other letters, folded. */
  function letterRuns(text, variants) {
    const runs = [];
    let open = false;
    for (const written of text) {
      for (const letter of written.normalize("NFKD").toLowerCase()) {
        const code = letter.codePointAt(0), han = isHan(code);
        if (isDropped(code)) continue;
        if (isSeparator(code)) { open = false; continue; }
        if (!open || runs[runs.length - 1].han !== han) runs.push({ han: han, letters: [] });
        open = true;
        runs[runs.length - 1].letters.push(variants.get(letter) || letter);
      }
    }
    return runs;
  }

  const spaced = runs => runs.reduce((text, run) => text + run.letters.join("") + " ", " ");

  // Grams

  /** Every `size` letters in a row, each once, behind the mark of their space. */
  function cut(letters, size, mark) {
    const found = [];
    for (let end = size; end <= letters.length; end++) found.push(mark + letters.slice(end - size, end).join(""));
    return found;
  }

  function written(runs) {
    let found = [];
    for (const run of runs) {
      const letters = run.letters, count = letters.length;
      if (run.han) {
        found = found.concat(cut(letters, Math.min(count, 2), ""));
      } else {
        found.push("=" + letters.join(""));
        if (count > 2) found = found.concat(cut(["_"].concat(letters, "_"), 3, ""));
        if (count === 2) found.push(letters.join(""));
      }
    }
    return found;
  }

  // Readings

  /** Every way to read a question: its grams, of which a guide must have one in so many. */
  function readings(query, core) {
    const list = [];
    const read = (grams, part, word) => {
      if (grams.length) list.push({ grams: Array.from(new Set(grams)), part: part, word: word });
    };
    const readRuns = (runs, word) => read(written(runs), runs.some(run => run.han) ? 4 : 3, word);
    const runs = letterRuns(Array.from(query).slice(0, 64).join(""), core.variants), text = spaced(runs);
    readRuns(runs);
    if (/^[ -~]*$/.test(text)) {
      const letters = Array.from(text.replace(/ /g, "").replace(/v/g, "u"));
      read(cut(letters, 3, "~"), 2);
      if (letters.length > 1) read(cut(letters, Math.min(letters.length, 3), "^"), 1);
    }
    const said = core.words.filter(word => word.said && text.includes(word.said));
    const outer = said.filter(word => !said.some(other =>
      other.said.length > word.said.length && other.said.includes(word.said)));
    for (const word of outer) {
      for (const meant of word.line.slice(1)) {
        readRuns(letterRuns(text.replace(word.said, () => " " + meant + " "), core.variants), word);
      }
    }
    return list;
  }

  /** `core.js` made ready to ask. */
  function prepare(data) {
    const variants = new Map(), pairs = Array.from(data.variants);
    for (let i = 0; i < pairs.length; i += 2) variants.set(pairs[i], pairs[i + 1]);
    const words = data.words.map(line => {
      const runs = letterRuns(line[0], variants), text = spaced(runs);
      if (!runs.length) return { line: line, said: "" };
      const end = runs[runs.length - 1].han ? text.length - 1 : text.length;
      return { line: line, said: text.slice(runs[0].han ? 1 : 0, end) };
    });
    return { variants: variants, words: words };
  }

  // Shards

  /** Which of `count` shards has a gram. */
  function shardOf(gram, count) {
    let hash = 0x811c9dc5;
    for (const letter of gram.replace(/^[=~^]/, "")) hash = Math.imul(hash ^ letter.codePointAt(0), 16777619);
    return ((hash ^ (hash >>> 15)) >>> 0) % count;
  }

  /** The numbers behind a gram in the text of its shard. */
  function numbers(shard, gram) {
    const found = [], start = shard.indexOf(" " + gram + "!");
    if (start < 0) return found;
    let value = 0;
    for (let i = start + gram.length + 2; i < shard.length && shard[i] !== " "; i++) {
      const code = shard.charCodeAt(i), digit = code - (code > 92 ? 41 : 40);
      value = value * 32 + digit % 32;
      if (digit >= 32) { found.push(value); value = 0; }
    }
    return found;
  }

  // Ranking

  /** Documents, the best first, and the words that were understood. `lookUp` gives a gram's numbers. */
  function rank(list, lookUp) {
    const scores = new Map(), understood = new Set();
    for (const reading of list) {
      const total = reading.grams.length, sums = new Map();
      for (const gram of reading.grams) {
        const found = lookUp(gram);
        for (let i = 1, document = -1; i < found.length; i += 2) {
          document += found[i] + 1;
          const known = sums.get(document) || [0, 0];
          sums.set(document, [known[0] + found[0] * found[i + 1], known[1] + 1]);
        }
      }
      sums.forEach((known, document) => {
        const matched = known[1];
        if (matched * reading.part < total) return;
        const score = Math.floor(known[0] * matched * matched * 16 / (total * total));
        const before = scores.get(document) || { score: 0, full: false };
        scores.set(document, { score: Math.max(score, before.score), full: before.full || matched === total });
        if (reading.word) understood.add(reading.word);
      });
    }
    let best = 0;
    scores.forEach(known => { best = Math.max(best, known.score); });
    const documents = Array.from(scores)
      .filter(entry => entry[1].full || entry[1].score * 32 >= best)
      .sort((left, right) => right[1].score - left[1].score || left[0] - right[0])
      .map(entry => entry[0]);
    return { documents: documents, understood: Array.from(understood) };
  }

  if (typeof document === "undefined") {
    module.exports = { letterRuns, prepare, readings, shardOf, numbers, rank };
    return;
  }

  // The page

  const get = id => document.getElementById(id);
  const field = get("q"), results = get("results"), found = get("found"), words = found.dataset;
  const title = document.title, inResult = 10, inChunk = 32;
  const waiting = new Map(), loaded = new Map();
  let core = null, asked = 0, timer = 0;

  window.bianminSearch = (name, mark, data) => {
    if (name === "core") {
      core = Object.assign(prepare(data), { marks: { g: data.shards, d: data.chunks }, languages: data.languages });
      start();
    } else if (waiting.has(name)) {
      waiting.get(name)(mark, data);
    }
  };

  /** The data of one file; a file of another build than the core is none. */
  function load(kind, number) {
    const name = kind + number, mark = core.marks[kind].substr(number * 4, 4);
    if (!loaded.has(name)) {
      loaded.set(name, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        const fail = () => { loaded.delete(name); reject(new Error(name)); };
        waiting.set(name, (found, data) => found === mark ? resolve(data) : fail());
        script.onerror = fail;
        script.src = words.root + words.index + name + ".js?v=" + mark;
        document.head.appendChild(script);
      }));
    }
    return loaded.get(name);
  }

  const all = (kind, list) => Promise.all(list.map(number => load(kind, number)));
  const unique = list => Array.from(new Set(list));
  const fill = (text, name, value) => text.replace("{" + name + "}", () => value);

  function add(parent, tag, text) {
    const element = parent.appendChild(document.createElement(tag));
    element.textContent = text || "";
    return element;
  }

  function say(text) { get("count").textContent = text; }

  function clear() {
    results.textContent = get("understood").textContent = "";
    results.hidden = get("more").hidden = get("none").hidden = true;
  }

  /** One result: title, summary, address, language where it is another one, a word on its state. */
  function show(entry) {
    const item = add(results, "li"), link = add(item, "a", entry[0]), language = entry[3];
    link.href = words.root + entry[2];
    if (language) {
      link.lang = link.hreflang = language;
      add(item, "span", fill(words.only, "language", core.languages[language])).className = "small";
    }
    if (entry[4]) add(item, "p", entry[4]).className = "small";
    if (entry[1]) {
      const summary = add(item, "p", entry[1]);
      if (language) summary.lang = language;
    }
  }

  async function showMore(list, isCurrent) {
    const from = results.children.length, next = list.slice(from, from + inResult);
    const chunks = unique(next.map(number => Math.floor(number / inChunk)));
    const data = await all("d", chunks);
    if (!isCurrent()) return;
    next.forEach(number => show(data[chunks.indexOf(Math.floor(number / inChunk))][number % inChunk]));
    results.hidden = false;
    get("more").hidden = list.length <= from + inResult;
    get("more").firstElementChild.onclick = async () => {
      await showMore(list, isCurrent).catch(fail);
      const first = results.children[from + inResult];
      if (first) first.firstElementChild.focus();
    };
  }

  function fail() {
    clear();
    say(words.failed);
    get("none").hidden = false;
  }

  async function search(query) {
    const turn = ++asked, isCurrent = () => turn === asked;
    document.title = query ? query + " — " + title : title;
    if (!query) { clear(); say(""); return; }
    try {
      const list = readings(query, core), count = core.marks.g.length / 4;
      const grams = unique([].concat(...list.map(reading => reading.grams)));
      const shards = unique(grams.map(gram => shardOf(gram, count)));
      const slow = setTimeout(() => { if (isCurrent()) say(words.loading); }, 1000);
      const texts = await all("g", shards);
      clearTimeout(slow);
      if (!isCurrent()) return;
      const result = rank(list, gram => numbers(texts[shards.indexOf(shardOf(gram, count))], gram));
      clear();
      if (result.documents.length) await showMore(result.documents, isCurrent);
      if (!isCurrent()) return;
      for (const word of result.understood) {
        for (const meant of word.line.slice(1)) {
          add(get("understood"), "p", fill(fill(words.word, "word", word.line[0]), "official", meant));
        }
      }
      get("none").hidden = result.documents.length > 0;
      say(result.documents.length ? fill(words.count, "count", result.documents.length)
        : fill(words.none, "query", query));
    } catch (error) {
      if (isCurrent()) fail();
    }
  }

  /** Keeps the address in step, so that a result page can be shared and left with the back button. */
  function ask(change) {
    const query = field.value.trim();
    clearTimeout(timer);
    const address = (query ? "?q=" + encodeURIComponent(query) : location.pathname) + location.hash;
    try { history[change](null, "", address); } catch (error) { /* some browsers refuse this for files */ }
    search(query);
  }

  function read() {
    field.value = new URLSearchParams(location.search).get("q") || "";
    search(field.value.trim());
  }

  function start() {
    get("no-script").hidden = true;
    const later = event => {
      clearTimeout(timer);
      if (!event.isComposing) timer = setTimeout(ask, 250, "replaceState");
    };
    field.addEventListener("input", later);
    field.addEventListener("compositionend", later);
    field.form.addEventListener("submit", event => {
      event.preventDefault();
      field.blur(); // a phone's keyboard would cover the results
      ask("pushState");
    });
    addEventListener("popstate", read);
    read();
  }
})();
