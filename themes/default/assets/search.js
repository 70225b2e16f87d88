// Search without a server. The index is a set of scripts that each call `bianminSearch` with their data;
// what they hold stands in Sources/Pages/Search/SearchFiles.swift.
//
// The first half is the twin of Sources/Pages/Search: whoever changes one changes the other.
(function () {
  "use strict";

  // Letters

  const han = "[\\u3400-\\u9fff\\u{20000}-\\u{3ffff}々〇]";
  const dropped = "['’\\u00ad\\u0300-\\u036f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufe00-\\ufe0f\\ufeff"
    + "\\u{e0100}-\\u{e01ef}]";
  const separator = "[\\0-/:-`{-¿×÷\\u2000-\\u2bff\\u3000-\\u3004〆\\u3008-\\u3030・\\ue000-\\uf8ff\\ufe10-\\ufe6f"
    + "\\uff00-\\uffff\\u{1f000}-\\u{1faff}]";
  const every = pattern => new RegExp(pattern, "gu");
  const droppedLetters = every(dropped), letterRun = every(`${han}+|((?!${han}|${separator})[^])+`);
  const hanFirst = new RegExp("^" + han, "u"), isHan = text => hanFirst.test(text);

  /** A text as runs of Han characters and words of other letters, folded. */
  function letterRuns(text, variants) {
    const fold = letter => letter.normalize("NFKD").toLowerCase();
    const plain = Array.from(text, fold).join("").replace(droppedLetters, "");
    return Array.from(plain, letter => variants.get(letter) || letter).join("").match(letterRun) || [];
  }

  const spaced = runs => ` ${runs.join(" ")} `;
  const unique = list => Array.from(new Set(list));

  // Grams

  /** Every `size` letters in a row, from every `step`th on, behind the mark of their kind. */
  function cut(text, size, mark, step) {
    const letters = Array.from(text), found = [];
    for (let i = 0; i + size <= letters.length; i += step || 1) {
      found.push((mark || "") + letters.slice(i, i + size).join(""));
    }
    return found;
  }

  function written(run) {
    const count = Array.from(run).length;
    if (isHan(run)) return cut(run, Math.min(count, 2));
    return ["=" + run].concat(count > 2 ? cut(`_${run}_`, 3) : cut(run, 2));
  }

  /** Every way to read a question: its grams, of which a guide must have one in `part`. */
  function readings(query, core) {
    const list = [];
    const read = (grams, part, word) => list.push({ grams: unique(grams), part, word });
    const readRuns = (runs, word) => read([].concat(...runs.map(written)), runs.some(isHan) ? 4 : 3, word);
    const runs = letterRuns(Array.from(query).slice(0, 64).join(""), core.variants), text = spaced(runs);
    readRuns(runs);
    if (/^[ -~]*$/.test(text)) {
      const letters = runs.join("").replace(/v/g, "u"), count = letters.length, step = count > 12 ? 2 : 1;
      read(cut(letters, 3, "~", step), 2);
      if (count > 1) read(cut(letters, Math.min(count, 3), "^", step), 1);
    }
    const said = core.words.filter(word => word.said && text.includes(word.said));
    for (const word of said) {
      if (said.some(other => other.said.length > word.said.length && other.said.includes(word.said))) continue;
      for (const meant of word.meant) {
        readRuns(letterRuns(text.replace(word.said, () => ` ${meant} `), core.variants), word);
      }
    }
    return list.filter(reading => reading.grams.length);
  }

  /** `core.js` made ready to ask. A Han word is found anywhere, another one as a whole word only. */
  function prepare(data) {
    const variants = new Map(cut(data.variants, 2, "", 2).map(pair => Array.from(pair)));
    const words = data.words.map(([name, ...meant]) => {
      const runs = letterRuns(name, variants), text = spaced(runs), last = runs[runs.length - 1];
      return { name, meant, said: last ? text.slice(isHan(runs[0]) ? 1 : 0, isHan(last) ? -1 : text.length) : "" };
    });
    return Object.assign(data, { variants, words });
  }

  // Shards

  /** The name of the shard that has a gram: `h` Han, `p` pinyin, `w` other words; and its number. */
  function shardOf(gram, marks) {
    const letters = gram.replace(/^[=~^]/, ""), kind = /^[~^]/.test(gram) ? "p" : isHan(letters) ? "h" : "w";
    let hash = 0x811c9dc5;
    for (const letter of letters) hash = Math.imul(hash ^ letter.codePointAt(0), 16777619);
    return kind + ((hash ^ (hash >>> 15)) >>> 0) % (marks[kind].length / 4);
  }

  /** The numbers behind a gram in the text of its shard. */
  function numbers(shard, gram) {
    const found = [], start = shard.indexOf(` ${gram}!`);
    if (start < 0) return found;
    let value = 0;
    for (let i = start + gram.length + 2; i < shard.length && shard[i] !== " "; i++) {
      const code = shard.charCodeAt(i), digit = code - (code > 92 ? 41 : 40);
      value = value * 32 + digit % 32;
      if (digit > 31) {
        found.push(value);
        value = 0;
      }
    }
    return found;
  }

  // Ranking

  /** Documents, the best first, and the words that were understood. `lookUp` gives a gram's numbers. */
  function rank(list, lookUp) {
    const scores = new Map(), words = [];
    for (const { grams, part, word } of list) {
      const total = grams.length, sums = new Map();
      for (const gram of grams) {
        const found = lookUp(gram);
        for (let i = 1, number = -1; i < found.length; i += 2) {
          number += found[i] + 1;
          const [sum, matched] = sums.get(number) || [0, 0];
          sums.set(number, [sum + found[0] * found[i + 1], matched + 1]);
        }
      }
      sums.forEach(([sum, matched], number) => {
        if (matched * part < total) return;
        const [score, isFull] = scores.get(number) || [0, false];
        const here = Math.floor(sum * matched * matched * 16 / (total * total));
        scores.set(number, [Math.max(score, here), isFull || matched === total]);
        words.push(word);
      });
    }
    const entries = Array.from(scores), best = entries.reduce((most, [, [score]]) => Math.max(most, score), 0);
    const documents = entries.filter(([, [score, isFull]]) => isFull || score * 32 >= best)
      .sort(([one, [left]], [other, [right]]) => right - left || one - other).map(([number]) => number);
    return { documents, understood: unique(words).filter(word => word) };
  }

  if (typeof document === "undefined") {
    module.exports = { prepare, readings, shardOf, numbers, rank };
    return;
  }

  // The page

  const get = id => document.getElementById(id);
  const field = get("q"), results = get("results"), words = get("found").dataset, title = document.title;
  const waiting = new Map(), loaded = new Map();
  let core, turn = 0, timer;

  window.bianminSearch = (name, mark, data) => {
    if (waiting.has(name)) return waiting.get(name)(mark, data);
    core = prepare(data);
    start();
  };

  /** The data of one file; a file of another build than the core is none. States change without their guides. */
  function load(name) {
    const isState = name[0] === "s", mark = core.marks[isState ? "d" : name[0]].substr(name.slice(1) * 4, 4);
    if (!loaded.has(name)) {
      loaded.set(name, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.onerror = () => {
          loaded.delete(name);
          reject(name);
        };
        waiting.set(name, (found, data) => found === mark ? resolve(data) : script.onerror());
        script.src = `${words.root}${words.index}${name}.js${isState ? "" : "?v=" + mark}`;
        document.head.appendChild(script);
      }));
    }
    return loaded.get(name);
  }

  /** The data of several files, by name. */
  const loadAll = names => Promise.all(unique(names).map(name => load(name).then(data => [name, data])))
    .then(pairs => new Map(pairs));

  const fill = (text, name, value) => text.replace(`{${name}}`, () => value);
  const say = text => { get("count").textContent = text; };

  function add(parent, tag, text, language) {
    const element = parent.appendChild(document.createElement(tag));
    element.textContent = text;
    if (language) element.lang = language;
    return element;
  }

  function clear() {
    results.textContent = get("understood").textContent = "";
    results.hidden = get("more").hidden = get("none").hidden = true;
  }

  /** How a guide's ways stand: what has run out, or is of a time that has not come, is unknown. */
  function showState(item, ways) {
    if (!ways) add(item, "p", words.unknownAll).className = "small";
    for (const [way, state, time, observed, expires] of ways || []) {
      const now = Date.now(), unknown = fill(words.unknown, "way", way);
      const counts = state && !(now > Date.parse(expires)) && !(now < Date.parse(observed) - 120000);
      const claim = add(item, "p", counts ? fill(fill(fill(words.state, "way", way), "state", state), "time", time) : unknown);
      claim.className = "small";
      if (!counts || !expires) continue;
      // site.js changes the one for the other when its time has passed.
      Object.assign(claim.dataset, { claim: "", observed, expires });
      const stale = add(item, "p", unknown);
      stale.className = "small";
      stale.dataset.stale = "";
      stale.hidden = true;
    }
  }

  function show([name, summary, address, language, ended], ways) {
    const item = add(results, "li", ""), link = add(item, "a", name, language);
    link.href = words.root + address;
    if (language) {
      link.hreflang = language;
      add(item, "span", fill(words.only, "language", core.languages[language])).className = "small";
    }
    if (ended) add(item, "p", ended).className = "small";
    if (summary) add(item, "p", summary, language);
    if (!ended) showState(item, ways);
  }

  /** Ten more results; `mine` is the turn of the question that they answer. */
  async function showMore(documents, mine) {
    const from = results.children.length, next = documents.slice(from, from + 10);
    const place = number => Math.floor(number / 32), none = new Map();
    const states = Promise.all(unique(next.map(place)).map(file => loadAll(["s" + file]).catch(() => none)));
    const files = await loadAll(next.map(number => "d" + place(number)));
    const ways = new Map([].concat(...(await states).map(map => Array.from(map))));
    if (mine !== turn) return;
    next.forEach(number => {
      const guides = ways.get("s" + place(number));
      show(files.get("d" + place(number))[number % 32], guides && guides[number % 32]);
    });
    dispatchEvent(new Event("focus"));
    results.hidden = false;
    get("more").hidden = documents.length <= from + 10;
    get("more").firstElementChild.onclick = () => showMore(documents, mine)
      .then(() => results.querySelector(`li:nth-child(${from + 11}) a`).focus()).catch(fail);
  }

  function fail() {
    clear();
    say(words.failed);
    get("none").hidden = false;
  }

  async function search(query) {
    const mine = ++turn, slow = setTimeout(() => mine === turn && say(words.loading), 1000);
    document.title = query ? `${query} — ${title}` : title;
    try {
      const list = readings(query, core), shardFor = gram => shardOf(gram, core.marks);
      const shards = await loadAll([].concat(...list.map(reading => reading.grams)).map(shardFor));
      if (mine !== turn) return;
      const { documents, understood } = rank(list, gram => numbers(shards.get(shardFor(gram)), gram));
      clear();
      if (documents.length) await showMore(documents, mine);
      if (mine !== turn) return;
      for (const { name, meant } of understood) {
        meant.forEach(official => add(get("understood"), "p", fill(fill(words.word, "word", name), "official", official)));
      }
      get("none").hidden = documents.length || !query;
      say(documents.length ? fill(words.count, "count", documents.length) : query && fill(words.none, "query", query));
    } catch (error) {
      if (mine === turn) fail();
    } finally {
      clearTimeout(slow);
    }
  }

  /** Keeps the address in step, so that results can be shared and left with the back button. */
  function ask(change) {
    const query = field.value.trim();
    clearTimeout(timer);
    try {
      history[change](null, "", (query ? "?q=" + encodeURIComponent(query) : location.pathname) + location.hash);
    } catch (error) {
      // Some browsers refuse this for a page opened as a file.
    }
    search(query);
  }

  function read() {
    field.value = new URLSearchParams(location.search).get("q") || "";
    search(field.value.trim());
  }

  function start() {
    const later = event => {
      clearTimeout(timer);
      if (!event.isComposing) timer = setTimeout(ask, 250, "replaceState");
    };
    get("no-script").style.visibility = "hidden"; // its room stays, so that nothing moves
    field.addEventListener("input", later);
    field.addEventListener("compositionend", later);
    field.form.addEventListener("submit", event => {
      event.preventDefault();
      field.blur(); // the keyboard of a phone covers the results
      ask("pushState");
    });
    addEventListener("popstate", read);
    read();
  }
})();
