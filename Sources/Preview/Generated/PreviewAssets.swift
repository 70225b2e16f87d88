// swift-format-ignore-file
// Made from Sources/Preview/Assets/ by PreviewAssetsTests; do not edit. To make it anew:
// RECORD=1 swift test --filter theCompiledFilesAreThoseInTheFolder

/// The preview's own files, by the name that they have behind `/_bianmin/`.
enum PreviewAssets {
  static let files: [(path: String, text: String)] = [
("edit.js", #"""
// The page to write in. What is typed is checked and kept while one types: on the disk by the preview, and in the
// browser, so that neither's end loses it. Nothing goes into the guide's file before “save”.
'use strict';
(() => {
  const words = {
    zh: {
      problems: n => n ? `问题（${n}）` : '没有问题', line: n => `正文第 ${n} 行`, saved: '已保存', saving: '正在保存…',
      kept: '没有保存；已替您留着', same: '和文件里一样', stale: '文件刚被别人或别的程序改过，保存前会请您看两份',
      shown: '照现在写的', held: '有错误：样子停在上一次正确的时候', partial: '信息栏这样写，表格改不了',
      gone: '预览停了。内容留在浏览器里，重新运行 bianmin serve 后打开这一页会找回来。',
      local: '浏览器里还有更新的、没有保存的内容。', use: '用它', drop: '不要它',
      copy: '浏览器里还有没有保存的内容，那时这一页是另一种样子，所以不能直接填进来：请从下面抄过来。',
      head: n => `信息栏第 ${n} 行`, whole: '写全文',
      mine: '您写的', theirs: '文件里的', mineSave: '仍用我写的（盖过文件里的）', theirsTake: '用文件里的，我写的先放下',
      again: '预览重新启动过。内容留在浏览器里，请重新打开这一页。', error: '错误', warning: '提醒', preview: '这一页的样子',
    },
    en: {
      problems: n => n ? `Problems (${n})` : 'No problems', line: n => `line ${n} of the text`, saved: 'Saved', saving: 'Saving…',
      kept: 'Not saved; kept for you', same: 'The same as in the file',
      stale: 'Somebody or another program has changed the file; you will be shown both before it is saved',
      shown: 'As it is written now', held: 'There are errors: this is how it last was without',
      partial: 'The form cannot change this front matter',
      gone: 'The preview has stopped. Your text stays in this browser: run bianmin serve and open this page again.',
      local: 'This browser has a later text that was not saved.', use: 'Take it', drop: 'Drop it',
      copy: 'This browser has a text that was not saved. It was written on another form of this page: please copy from it.',
      head: n => `line ${n} of the front matter`, whole: 'Write the whole text',
      mine: 'Yours', theirs: 'The file\'s', mineSave: 'Take mine (over the file\'s)',
      theirsTake: 'Take the file\'s and drop mine',
      again: 'The preview was started anew. Your text is in this browser: please open this page again.', error: 'Error', warning: 'Warning', preview: 'How the page looks',
    },
  };

  function begin() {
    const form = document.getElementById('edit');
    const say = words[form.dataset.lang];
    const text = document.getElementById('f-body');
    const marks = document.getElementById('marks');
    const state = document.getElementById('state');
    const file = form.dataset.file;
    const key = 'bianmin:text:' + file;
    // The sum of what the form was filled from, and that of the file's content which it is to replace.
    let base = form.dataset.base;
    let expect = form.dataset.expect;
    let before = Number(form.dataset.before);
    let isWhole = text.name === 'whole';
    if (isWhole) before = 0;
    let lines = [];
    let isOver = false;
    // What this browser kept, while nobody has decided about it.
    let offer = null;
    let isDirty = form.hasAttribute('data-kept');

    function values() {
      const topics = [...form.querySelectorAll('[data-topic]')].filter(box => box.checked).map(box => box.value);
      const data = new FormData(form);
      if (!isWhole) {
        const order = form.elements.topics.defaultValue.split('、').filter(Boolean);
        const kept = order.filter(id => topics.includes(id));
        data.set('topics', [...kept, ...topics.filter(id => !kept.includes(id))].join('、'));
        // A box that is not ticked is said to be so.
        data.set('draft', form.elements.draft.checked ? 'on' : '');
      }
      data.set('file', file);
      data.set('base', base);
      data.set('expect', expect);
      if (isOver) data.set('over', 'on');
      return new URLSearchParams(data).toString();
    }
    // What is compared: the texts, and not what they began from.
    function bare(query) {
      const data = new URLSearchParams(query);
      data.delete('base');
      data.delete('expect');
      data.delete('over');
      return data.toString();
    }
    let sent = null;
    const first = values();

    async function ask(name) {
      const body = values();
      sent = body;
      const answer = await fetch('/_bianmin/api/' + name, {
        method: 'POST',
        headers: { 'X-Bianmin-Token': form.dataset.token, 'Content-Type': 'application/x-www-form-urlencoded' },
        body,
      });
      const type = answer.headers.get('Content-Type') || '';
      return [answer.status, type.includes('json') ? await answer.json() : { message: await answer.text() }];
    }

    function make(name, attributes, ...children) {
      const element = document.createElement(name);
      for (const [key, value] of Object.entries(attributes || {})) {
        if (key === 'click') element.addEventListener('click', value);
        else element.setAttribute(key, value);
      }
      element.append(...children);
      return element;
    }

    // Problems: in the list below the text, at their fields, and as marks behind the lines.
    function tell(problems) {
      const list = document.getElementById('problems');
      list.replaceChildren();
      for (const said of form.querySelectorAll('.field > .said')) said.replaceChildren();
      for (const input of form.querySelectorAll('[aria-invalid]')) input.removeAttribute('aria-invalid');
      lines = [];
      for (const problem of problems) {
        const words = [make('strong', {}, say[problem.severity]), ' ' + problem.message];
        const field = problem.field && form.querySelector(`[data-field="${CSS.escape(problem.field)}"]`);
        const said = field && field.querySelector('.said');
        if (said) {
          said.append(make('p', { class: problem.severity }, ...words,
            problem.help ? make('span', { class: 'help' }, ' ' + problem.help) : ''));
          const input = field.querySelector('input:not([type=hidden]):not([type=checkbox]),select');
          if (input && problem.severity === 'error') input.setAttribute('aria-invalid', 'true');
          continue;
        }
        const line = problem.line - before;
        if (line > 0) lines.push([line, problem.severity]);
        list.append(make('li', { class: problem.severity },
          make('p', {}, ...words),
          problem.help ? make('p', { class: 'help' }, problem.help) : '',
          make('p', {}, line > 0
            ? make('button', { type: 'button', click: () => go(line) }, say.line(line))
            : make('a', { href: form.dataset.whole + '&line=' + problem.line }, say.head(problem.line)))));
      }
      document.getElementById('count').textContent = say.problems(problems.length);
      drawMarks();
    }

    function drawMarks() {
      const of = new Map();
      for (const [line, severity] of lines) if (of.get(line) !== 'error') of.set(line, severity);
      marks.replaceChildren();
      text.value.split('\n').forEach((line, index) => {
        const kind = of.get(index + 1);
        marks.append(kind ? make('span', { class: kind }, line || ' ') : line, '\n');
      });
      marks.scrollTop = text.scrollTop;
    }
    text.addEventListener('scroll', () => { marks.scrollTop = text.scrollTop; });

    function go(line) {
      const all = text.value.split('\n');
      let start = 0;
      for (let index = 0; index < Math.min(line, all.length) - 1; index++) start += all[index].length + 1;
      const end = start + (all[Math.min(line, all.length) - 1] || '').length;
      text.focus();
      text.setSelectionRange(start, end);
      const at = marks.querySelectorAll('*').length ? line / all.length : 0;
      if (at) text.scrollTop = Math.max(0, at * text.scrollHeight - text.clientHeight / 2);
      text.scrollIntoView({ block: 'nearest' });
    }

    // The page beside the text.
    const frame = make('iframe', { title: say.preview, src: '/_bianmin/try/' + form.dataset.place });
    document.getElementById('frame').append(frame);
    let place = 0;
    frame.addEventListener('load', () => frame.contentWindow.scrollTo(0, place));
    function show(isShown) {
      document.getElementById('shown').textContent = isShown ? say.shown : say.held;
      if (!isShown) return;
      place = frame.contentWindow.scrollY;
      frame.contentWindow.location.replace('/_bianmin/try/' + form.dataset.place);
    }

    // Checking while one types.
    let timer = null;
    let isAsking = false;
    async function check() {
      if (isAsking) { timer = setTimeout(check, 100); return; }
      isAsking = true;
      try {
        const [status, value] = await ask('check');
        if (status === 200) {
          before = isWhole ? 0 : value.before;
          tell(value.problems);
          show(value.shown);
          isDirty = value.changed;
          if (!offer && !isDirty) localStorage.removeItem(key);
          else if (!offer && !value.partial && values() === sent) store(true);
          if (value.partial) sayPartial(say.partial);
          else state.textContent = value.stale ? say.stale : isDirty ? say.kept : say.same;
        } else {
          state.textContent = status === 403 ? say.again : value.message;
        }
      } catch (_) {
        state.textContent = say.gone;
      }
      isAsking = false;
      if (values() !== sent) { clearTimeout(timer); timer = setTimeout(check, 250); }
    }
    // `isKept`: the preview has it too, on the disk.
    function store(isKept) {
      try { localStorage.setItem(key, JSON.stringify({ form: values(), isKept, time: Date.now() })); } catch (_) { /* full */ }
    }
    function sayPartial(words) {
      state.replaceChildren(words, ' ', make('a', { href: form.dataset.whole }, say.whole));
    }
    function changed() {
      isDirty = true;
      store(false);
      drawMarks();
      clearTimeout(timer);
      timer = setTimeout(check, 250);
    }
    form.addEventListener('input', event => {
      if (!event.target.closest('.insert')) changed();
    });

    form.addEventListener('submit', async event => {
      event.preventDefault();
      clearTimeout(timer);
      state.textContent = say.saving;
      try {
        const [status, value] = await ask('save');
        isOver = false;
        if (status === 200) {
          base = expect = value.saved;
          before = isWhole ? 0 : value.before;
          isDirty = bare(values()) !== bare(sent);
          if (!offer && !isDirty) localStorage.removeItem(key);
          document.getElementById('notices').replaceChildren(...(offer ? [offer] : []));
          tell(value.problems);
          state.textContent = say.saved;
          if (isWhole) location.reload();
        } else if (value.mine !== undefined) {
          conflict(value);
        } else if (value.partial) {
          sayPartial(value.message);
        } else {
          state.textContent = status === 403 ? say.again : value.message;
        }
      } catch (_) {
        state.textContent = say.gone;
      }
    });
    addEventListener('keydown', event => {
      if ((event.ctrlKey || event.metaKey) && event.key === 's') {
        event.preventDefault();
        form.requestSubmit();
      }
    });

    // Both texts of a file that changed underneath.
    function conflict(value) {
      const notices = document.getElementById('notices');
      state.textContent = value.message;
      notices.replaceChildren(make('div', { class: 'notice', tabindex: '-1' },
        make('p', {}, value.message),
        make('button', { type: 'button', click: () => { expect = value.expect; isOver = true; form.requestSubmit(); } }, say.mineSave),
        ' ',
        make('button', { type: 'button', click: drop }, say.theirsTake),
        make('div', { class: 'both' },
          make('section', {}, make('h2', {}, say.mine), make('pre', { tabindex: '0' }, value.mine)),
          make('section', {}, make('h2', {}, say.theirs), make('pre', { tabindex: '0' }, value.theirs || '')))), ...(offer ? [offer] : []));
      notices.firstChild.focus();
    }
    // Only what the preview has set aside is forgotten here.
    async function drop() {
      const [status, value] = await ask('discard').catch(() => [0]);
      if (status !== 200) {
        state.textContent = status === 0 ? say.gone : status === 403 ? say.again : value.message;
        return;
      }
      localStorage.removeItem(key);
      isDirty = false;
      location.reload();
    }
    const discard = document.getElementById('discard');
    if (discard) discard.addEventListener('click', drop);

    // What this browser kept and the preview did not hear of.
    function fill(stored) {
      const data = new URLSearchParams(stored);
      for (const element of form.elements) {
        if (element.dataset.topic) {
          if (data.has('topics')) element.checked = data.get('topics').split('、').includes(element.value);
        } else if (element.type === 'checkbox') {
          if (data.has(element.name)) element.checked = data.get(element.name) !== '';
        } else if (element.name && element.type !== 'hidden' && data.has(element.name)) element.value = data.get(element.name);
      }
    }
    function isSameKind(form) { return new URLSearchParams(form).has('whole') === isWhole; }
    // Everything that somebody may have typed, to be copied from.
    function readable(form) {
      const data = new URLSearchParams(form);
      if (data.has('whole')) return data.get('whole');
      const fields = [...data].filter(([name, value]) => value && !['file', 'base', 'expect', 'over', 'body'].includes(name));
      return fields.map(([name, value]) => `${name}: ${value}\n`).join('') + '\n' + (data.get('body') || '');
    }
    function settle() {
      offer.remove();
      offer = null;
    }
    function dropButton() {
      return make('button', { type: 'button', click: () => { localStorage.removeItem(key); settle(); } }, say.drop);
    }
    let stored = null;
    try { stored = JSON.parse(localStorage.getItem(key)); } catch (_) { /* none */ }
    if (stored && bare(stored.form) === bare(first)) {
      if (!isDirty) localStorage.removeItem(key);
    } else if (stored && isSameKind(stored.form)) {
      offer = make('div', { class: 'notice' }, make('p', {}, say.local),
        make('button', {
          type: 'button',
          click: () => {
            const data = new URLSearchParams(stored.form);
            fill(stored.form);
            expect = data.get('expect') ?? data.get('base');
            settle();
            changed();
          },
        }, say.use), ' ', dropButton());
    } else if (stored && !stored.isKept) {
      offer = make('div', { class: 'notice' }, make('p', {}, say.copy), dropButton(),
        make('pre', { tabindex: '0' }, readable(stored.form)));
    }
    if (offer) {
      document.getElementById('notices').append(offer);
    }

    // Headings, channels and offices at hand.
    const skeletons = {
      online: form.dataset.lang === 'zh' ? '- 入口：\n- 答复时限：\n- 到现场次数：\n1. ' : '- entry: \n- reply within: \n- visits: \n1. ',
      counter: form.dataset.lang === 'zh' ? '- 地点：\n- 办理时长：\n1. ' : '- place: \n- duration: \n1. ',
    };
    for (const button of form.querySelectorAll('[data-insert]')) {
      button.addEventListener('click', () => {
        const choice = document.getElementById(button.dataset.insert);
        let piece = choice.value;
        if (button.dataset.insert === 'i-heading') {
          const at = text.value.slice(0, text.selectionStart);
          const gap = at === '' || at.endsWith('\n\n') ? '' : at.endsWith('\n') ? '\n' : '\n\n';
          const kind = { 网上办理: 'online', 'Apply online': 'online', 窗口办理: 'counter', 'Apply at a counter': 'counter' };
          piece = gap + piece + '\n' + (skeletons[kind[choice.selectedOptions[0].textContent]] || '');
        }
        text.setRangeText(piece, text.selectionStart, text.selectionEnd, 'end');
        text.focus();
        changed();
      });
    }

    addEventListener('beforeunload', event => {
      if (isDirty && values() !== sent) event.preventDefault();
    });
    const line = Number(new URLSearchParams(location.search).get('line'));
    if (line > before || (line && isWhole)) go(line - before);
    check();
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
  else begin();
})();

"""#),
("flash.css", #"""
/* In a previewed page: what has changed is marked once. */
html{scroll-padding-bottom:5rem}
#bianmin-preview{position:-webkit-sticky;position:sticky;bottom:0;z-index:2147483000}
.bianmin-flash{outline:3px solid #b45309;outline-offset:3px;animation:bianmin-flash 2.2s ease-out 1}
@keyframes bianmin-flash{from{background-color:#fde68a;color:#111}to{background-color:transparent}}
@media (prefers-reduced-motion:reduce){.bianmin-flash{animation:none}}
@media print{#bianmin-preview{display:none}}

"""#),
("icon.svg", #"""
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0550ae"/><path d="M6 16c4-7 16-7 20 0-4 7-16 7-20 0z" fill="#fff"/><circle cx="16" cy="16" r="4" fill="#0550ae"/></svg>

"""#),
("new.js", #"""
// Starts a guide from the template and opens it.
'use strict';
document.addEventListener('submit', async event => {
  const form = event.target;
  if (form.getAttribute('id') !== 'new') return; // It has a field called “id”.
  event.preventDefault();
  const said = document.getElementById('said');
  said.textContent = '';
  const answer = await fetch('/_bianmin/api/new', {
    method: 'POST',
    headers: { 'X-Bianmin-Token': form.dataset.token, 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(new FormData(form)),
  }).catch(() => null);
  const value = answer && await answer.json().catch(() => null);
  if (value && value.edit) location.href = value.edit;
  else said.textContent = (value && value.message) || 'HTTP ' + (answer ? answer.status : '?');
});

"""#),
("own.css", #"""
/* The preview's own pages. */
*,*::before,*::after{box-sizing:border-box}
:root{--text:#1f2328;--quiet:#424a53;--ground:#fff;--sunk:#f6f8fa;--line:#6e7781;--link:#0550ae;--bad:#a40e26;--fair:#7d4e00;--good:#116329;--add:#dafbe1;--cut:#ffebe9}
@media (prefers-color-scheme:dark){:root{--text:#e6edf3;--quiet:#c9d1d9;--ground:#0d1117;--sunk:#161b22;--line:#8b949e;--link:#79c0ff;--bad:#ffa198;--fair:#f0c674;--good:#7ee787;--add:#033a16;--cut:#67060c}}
html{color-scheme:light dark;background:var(--ground)}
body{margin:0;color:var(--text);background:var(--ground);font:400 1rem/1.65 system-ui,-apple-system,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;overflow-wrap:break-word}
header{background:var(--sunk);border-bottom:1px solid var(--line)}
header ul{display:flex;flex-wrap:wrap;max-width:90rem;margin:0 auto;padding:0 1rem;list-style:none}
header li{margin-right:1.5rem}
header a,.alone{display:inline-flex;align-items:center;min-height:2.75rem}
main{max-width:90rem;margin:0 auto;padding:1rem}
main:focus{outline:0}
h1{font-size:1.5rem;line-height:1.35;margin:.5rem 0 1rem}
h2{font-size:1.1875rem;line-height:1.4;margin:1.5rem 0 .5rem}
h3{font-size:1.0625rem;margin:1rem 0 .25rem}
p{max-width:44rem;margin:.5rem 0}
a{color:var(--link);text-underline-offset:.2em}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-100vw}
.skip:focus{left:.5rem;top:.5rem;padding:.5rem 1rem;background:var(--ground);z-index:1}
pre{margin:.25rem 0;padding:.5rem .75rem;background:var(--sunk);border:1px solid var(--line);overflow:auto;white-space:pre-wrap}
code,textarea.body{font-family:ui-monospace,Consolas,"Noto Sans Mono CJK SC",monospace}
li.error,li.warning{margin:.75rem 0;padding-left:.75rem;border-left:4px solid var(--fair)}
li.error{border-color:var(--bad)}
.problems ol,.message ol{padding:0;list-style:none}
.help,.hint{color:var(--quiet)}
ins{background:var(--add);text-decoration:none}
del{background:var(--cut)}
button,.button{min-height:2.75rem;padding:.25rem 1rem;font:inherit;color:var(--text);background:var(--sunk);border:1px solid var(--line);border-radius:.375rem;cursor:pointer;text-decoration:none;display:inline-flex;align-items:center}
button.main{color:#fff;background:#0550ae;border-color:#0550ae;font-weight:700}
button[disabled]{opacity:1;color:var(--quiet);cursor:default}
input:not([type=checkbox]),select,textarea{width:100%;min-height:2.75rem;padding:.375rem .625rem;font:inherit;color:var(--text);background:var(--ground);border:1px solid var(--line);border-radius:.25rem}
.frames{display:flex;flex-wrap:wrap;align-items:flex-start}
.frame{margin:0 1.5rem 1.5rem 0;max-width:100%}
.frame iframe{display:block;border:1px solid var(--line);background:#fff;max-width:100%;width:360px;height:740px}
.frame[data-kind=paper] iframe{width:794px;height:1123px}
@media print{header,.skip{display:none}}

/* the page to write in */
.columns{display:flex;flex-wrap:wrap;align-items:flex-start}
.columns>form{flex:1 1 30rem;min-width:0;margin-right:1.5rem}
.beside{flex:1 1 24rem;min-width:0;position:sticky;top:.5rem}
.beside iframe{width:100%;height:82vh;border:1px solid var(--line);background:#fff}
fieldset{margin:0 0 1rem;padding:.5rem 1rem 1rem;border:1px solid var(--line);border-radius:.375rem;min-width:0}
fieldset.topics{padding:.25rem .75rem .5rem;margin:.75rem 0 0}
legend{padding:0 .375rem;font-weight:700}
.head{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,15rem),1fr));grid-gap:.5rem 1rem}
.head>.topics{grid-column:1/-1}
.field>label{display:block;font-weight:700;margin-top:.5rem}
label.check{display:inline-flex;align-items:center;min-height:2.75rem;margin:0 1.25rem 0 0;font-weight:400}
label.check input{width:1.375rem;height:1.375rem;margin:0 .25rem 0 0}
.hint{margin:.125rem 0;font-size:.9375rem}
.said p{margin:.25rem 0;padding-left:.5rem;border-left:4px solid var(--fair)}
.said p.error,[role=alert]{border-color:var(--bad);color:var(--bad)}
[aria-invalid=true]{border:2px solid var(--bad)!important}
.insert{display:flex;flex-wrap:wrap;margin:.25rem 0}
.choose{display:flex;flex-wrap:wrap;align-items:center;margin:.25rem 1.25rem .25rem 0}
.choose label{margin-right:.5rem}
.choose select{width:auto;max-width:14rem;margin-right:.25rem}
.paper{position:relative}
#marks,textarea.body{display:block;width:100%;margin:0;padding:.75rem;font:1rem/1.7 ui-monospace,Consolas,"Noto Sans Mono CJK SC",monospace;white-space:pre-wrap;overflow-wrap:break-word;border:1px solid var(--line);border-radius:.25rem;letter-spacing:0;tab-size:4}
#marks{position:absolute;top:0;right:0;bottom:0;left:0;overflow-y:scroll;color:transparent;border-color:transparent;background:var(--ground);pointer-events:none}
#marks .error{background:var(--cut);box-shadow:0 2px 0 var(--bad)}
#marks .warning{background:#fff3c4;box-shadow:0 2px 0 var(--fair)}
textarea.body{position:relative;background:transparent;overflow-y:scroll;min-height:30rem;resize:vertical}
.save{position:sticky;bottom:0;display:flex;flex-wrap:wrap;align-items:center;padding:.5rem 0;background:var(--ground);border-top:1px solid var(--line)}
.save p{margin:0 0 0 1rem}
.notice{padding:.5rem 1rem;margin:.5rem 0;border:2px solid var(--fair);border-radius:.375rem}
.notice:focus{outline:0}
.both{display:flex;flex-wrap:wrap}
.both section{flex:1 1 20rem;min-width:0;margin-right:1rem}
.both pre{max-height:60vh}
ol.list,ul.list{padding-left:0;list-style:none}
ul.list li{margin:.125rem 0}
ul.list a{display:inline-flex;align-items:center;min-height:2.75rem}
.off{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0);white-space:nowrap}
html{scroll-padding-bottom:5rem}
@media (max-width:60rem){.columns>form{margin-right:0}.beside{position:static}}
@media (prefers-color-scheme:dark){#marks .warning{background:#4d3800}.gone s{color:#ffdcd7}}
.gone s{color:#82071e}
.changes li{padding:.375rem .75rem;margin:.25rem 0}
.gone{background:var(--cut)}
.come{background:var(--add)}

"""#),
("panel.css", #"""
/* The panel below a previewed page, in a tree of its own. */
:host{all:initial}
*{box-sizing:border-box}
section{font:400 1rem/1.6 system-ui,-apple-system,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#1f2328;background:#fff;border-top:4px solid #1a7f37;box-shadow:0 -2px 12px rgba(0,0,0,.18);max-height:60vh;overflow:auto;padding:.25rem 1rem}
section.fair{border-color:#9a6700}
section.bad{border-color:#cf222e}
.bar{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between}
.links{display:flex;flex-wrap:wrap;margin:0;padding:0;list-style:none}
.links li{margin:0 0 0 1rem}
.links li:first-child{margin-left:0}
a,button{color:#0550ae;font:inherit;text-decoration:underline;text-underline-offset:.2em}
a{display:inline-flex;align-items:center;min-height:2.75rem}
button{min-height:2.75rem;padding:0 .9rem;border:1px solid #57606a;border-radius:.375rem;background:#f6f8fa;text-decoration:none;cursor:pointer;color:#1f2328}
:focus-visible{outline:3px solid #0550ae;outline-offset:2px}
.sum,.quiet{color:#424a53}
.notes p{margin:.25rem 0;font-weight:700}
ol{margin:.25rem 0;padding:0 0 .5rem;list-style:none}
ol[hidden]{display:none}
li.error,li.warning{border-left:4px solid #9a6700;padding:.25rem 0 .25rem .75rem;margin:.5rem 0}
li.error{border-color:#cf222e}
li p{margin:0}
.help{color:#424a53}
.ways{display:flex;flex-wrap:wrap;align-items:center}
.ways>*{margin:.25rem 1rem .25rem 0}
@media (prefers-color-scheme:dark){
section{color:#e6edf3;background:#161b22}
a{color:#79c0ff}
button{color:#e6edf3;background:#21262d;border-color:#8b949e}
.sum,.quiet,.help{color:#c9d1d9}
:focus-visible{outline-color:#79c0ff}
}

"""#),
("preview.js", #"""
// In every page of a preview: it shows the page anew when it has changed, with its place kept and what changed
// marked once, and a panel with the problems of the text that the page comes from.
'use strict';
(() => {
  const script = document.currentScript;
  let shown = script.dataset.digest;
  const key = 'bianmin:' + location.pathname;
  const words = {
    'zh-Hans': {
      panel: '便民预览', none: '这一页没有问题', some: n => `这一页有 ${n} 个问题`, all: n => `全部问题 ${n}`,
      error: '错误', warning: '提醒', line: n => `第 ${n} 行`, find: '看这一段', mend: '去改', write: '写这一页',
      view: '手机和打印', compare: '和已发布的比较', help: '怎么改：', hide: '收起', show: '展开',
      held: '有错误，页面停在上一次正确的样子', draft: '草稿，不会发布', absent: '这一页有错误，改好才能看',
      gone: '预览停了，页面可能不是最新的', elsewhere: n => `别的文件有 ${n} 个错误`,
    },
    en: {
      panel: 'Bianmin preview', none: 'No problems on this page', some: n => `Problems on this page: ${n}`,
      all: n => `All problems: ${n}`, error: 'Error', warning: 'Warning', line: n => `line ${n}`,
      find: 'Show the paragraph', mend: 'Mend it', write: 'Write this page', view: 'Phone and paper',
      compare: 'Compare with the published page', help: 'What to do: ', hide: 'Hide', show: 'Show',
      held: 'There are errors; the page stays as it last was without', draft: 'A draft, not to be published',
      absent: 'This page has errors; it can be seen once they are mended',
      gone: 'The preview has stopped; the page may be out of date',
      elsewhere: n => `Errors in other files: ${n}`,
    },
  };
  const blocks = 'h1,h2,h3,h4,h5,p,li,td,th,dt,dd,figcaption,caption,summary';
  const memory = {
    get(name) { try { return JSON.parse(sessionStorage.getItem(name)); } catch (_) { return null; } },
    set(name, value) { try { sessionStorage.setItem(name, JSON.stringify(value)); } catch (_) { /* full */ } },
  };

  // The smallest parts that are read as one: blocks without blocks in them, and links that stand beside blocks.
  function texts() {
    const isLeaf = e => !e.querySelector(blocks);
    const all = [...document.querySelectorAll(blocks + ',a')].filter(e => {
      if (!isLeaf(e)) return false;
      const around = e.localName === 'a' && e.closest(blocks);
      return !around || !isLeaf(around);
    });
    return all.map(e => [e, e.textContent.replace(/\s+/g, ' ').trim()]);
  }

  function flash(element) {
    element.classList.remove('bianmin-flash');
    void element.offsetWidth;
    element.classList.add('bianmin-flash');
    setTimeout(() => element.classList.remove('bianmin-flash'), 2500);
  }

  // Behind a reload: to where the reader was, and what is new is marked.
  const before = memory.get(key);
  let isBack = !before;
  if (before) {
    sessionStorage.removeItem(key);
    const back = () => {
      scrollTo(before.x, before.y);
      isBack = isBack || document.readyState === 'complete';
    };
    back();
    addEventListener('load', () => setTimeout(back), { once: true });
    addEventListener('wheel', () => { isBack = true; }, { once: true, passive: true });
  }
  function mark(before) {
    const old = new Map();
    for (const text of before) old.set(text, (old.get(text) || 0) + 1);
    for (const [element, text] of texts()) {
      const left = old.get(text) || 0;
      if (left) old.set(text, left - 1);
      else if (text) flash(element);
    }
  }
  document.documentElement.dataset.bianmin = shown;

  function reload() {
    memory.set(key, {
      x: isBack ? scrollX : before.x,
      y: isBack ? scrollY : before.y,
      texts: texts().map(pair => pair[1]),
    });
    location.reload();
  }

  // The page as it was sent, without what scripts have made of it. What differs in the next one is changed in the
  // page that is shown, which takes a fifth of the time of a reload and moves nothing.
  let sent = null;
  let isRenewing = false;
  const digest = page => { const own = page.querySelector('script[data-digest]'); return own && own.dataset.digest; };
  const [style, assets] = [1, 2].map(part => digest => (digest || '').split('-')[part]);
  const files = page => [...page.querySelectorAll('link[rel~=stylesheet],script[src]')]
    .map(e => e.getAttribute('href') || e.getAttribute('src')).join('\n');
  // The theme's style as it is now takes the place of the one before as soon as it is there.
  function restyle(style) {
    for (const old of document.querySelectorAll('link[rel~=stylesheet]:not([href^="/_bianmin/"])')) {
      const link = old.cloneNode();
      link.href = old.href.split('?')[0] + '?style=' + style;
      link.onload = link.onerror = () => old.remove();
      old.after(link);
    }
  }
  async function sentPage() {
    const answer = await fetch(location.href, { cache: 'no-store' });
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
  }

  // Scripts may have made more of these than was sent, so that they are shown by a reload only.
  const enhanced = 'script,form,button,input,table,[data-own],[data-expires],[data-since]';
  const isPlain = node => node.nodeType !== 1 || !(node.matches(enhanced) || node.querySelector(enhanced));

  // Gathers the changes that make the next page of the one that is shown; false where they cannot be made.
  function compare(old, next, live, changes) {
    if (old.isEqualNode(next)) return true;
    if (old.nodeName !== next.nodeName || old.nodeName !== live.nodeName) return false;
    if (old.nodeType === 3) return changes.push(() => { live.data = next.data; }) > 0;
    if (old.nodeType !== 1) return false;
    for (const { name } of [...old.attributes, ...next.attributes]) {
      const value = next.getAttribute(name);
      if (value === old.getAttribute(name)) continue;
      changes.push(() => { value === null ? live.removeAttribute(name) : live.setAttribute(name, value); });
    }
    const [a, b, c] = [old, next, live].map(e => [...e.childNodes].filter(child => child !== host));
    if (a.length !== c.length) return false;
    const least = Math.min(a.length, b.length);
    let [first, last] = [0, 0];
    while (first < least && a[first].isEqualNode(b[first])) first++;
    while (last < least - first && a[a.length - 1 - last].isEqualNode(b[b.length - 1 - last])) last++;
    const [gone, added] = [c.slice(first, c.length - last), b.slice(first, b.length - last)];
    if (gone.length === added.length) {
      const count = changes.length;
      if (added.every((node, i) => compare(a[first + i], node, gone[i], changes))) return true;
      changes.length = count;
    }
    if (![...gone, ...added].every(isPlain)) return false;
    changes.push(() => {
      const end = c[c.length - last] || null;
      for (const node of gone) node.remove();
      for (const node of added) live.insertBefore(document.importNode(node, true), end);
    });
    return true;
  }

  async function renew() {
    if (isRenewing) return;
    isRenewing = true;
    const next = sent && await sentPage().catch(() => null);
    const changes = [];
    if (!next || !digest(next) || assets(digest(next)) !== assets(shown) || files(next) !== files(sent) ||
      !compare(sent.body, next.body, document.body, changes)) return reload();
    const before = texts().map(pair => pair[1]);
    for (const change of changes) change();
    if (style(digest(next)) !== style(shown)) restyle(style(digest(next)));
    mark(before);
    const isNews = digest(next) !== shown;
    [sent, shown, document.title] = [next, digest(next), next.title];
    document.documentElement.dataset.bianmin = shown;
    isRenewing = false;
    if (isNews && state.digest && state.digest !== shown) renew();
    else draw();
  }

  // The paragraph that a line of the source became.
  function paragraph(problem) {
    const plain = text => text.replace(/[\s*_`#>|[\]()（）]+/g, '').toLowerCase();
    const line = (problem.text || '').replace(/^\s*(?:[-*+]|\d+[.、)]|#+)\s*/, '');
    const parts = [line, ...line.split(/[：:；;，,。]/)].map(plain).filter(p => p.length > 1);
    const found = text => texts().find(([e, t]) => e.closest('main') && plain(t).includes(text));
    for (const part of parts) {
      const hit = found(part);
      if (hit) return hit[0];
    }
    const heading = problem.heading && plain(problem.heading);
    return heading ? (found(heading) || [null])[0] : null;
  }

  function make(name, attributes, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) {
      if (key === 'click') element.addEventListener('click', value);
      else if (value !== null && value !== false) element.setAttribute(key, value === true ? '' : value);
    }
    element.append(...children.filter(child => child !== null));
    return element;
  }

  const host = make('div', { id: 'bianmin-preview' });
  const root = host.attachShadow({ mode: 'open' });
  root.append(make('link', { rel: 'stylesheet', href: '/_bianmin/panel.css' }));
  const panel = make('section', {});
  root.append(panel);
  let isOpen = memory.get('bianmin:open') !== false;
  let state = null;

  function draw() {
    const say = words[state.lang];
    const page = encodeURIComponent(location.pathname);
    const count = state.problems.length;
    const errors = state.problems.filter(p => p.severity === 'error').length;
    panel.setAttribute('aria-label', say.panel);
    panel.lang = state.lang;
    panel.className = state.failure || errors || state.held ? 'bad' : count ? 'fair' : 'good';
    const list = make('ol', { id: 'list', hidden: !isOpen || !count });
    for (const problem of state.problems) {
      const target = paragraph(problem);
      list.append(make('li', { class: problem.severity },
        make('p', {}, make('strong', {}, say[problem.severity]), ' ', problem.message),
        problem.help ? make('p', { class: 'help' }, say.help + problem.help) : null,
        make('p', { class: 'ways' },
          target ? make('button', { type: 'button', click: () => show(target) }, say.find) : null,
          problem.edit ? make('a', { href: problem.edit }, `${say.mend}（${say.line(problem.line)}）`)
            : make('span', {}, problem.file + (problem.line ? ':' + problem.line : '')))));
    }
    const focused = root.activeElement && root.activeElement.id;
    panel.replaceChildren(
      make('div', { class: 'bar' },
        count
          ? make('button', {
            type: 'button', id: 'toggle', 'aria-expanded': String(isOpen), 'aria-controls': 'list',
            click: () => { isOpen = !isOpen; memory.set('bianmin:open', isOpen); draw(); },
          }, say.some(count), ' ', make('span', { class: 'quiet' }, isOpen ? say.hide : say.show))
          : make('span', { class: 'sum' }, state.digest ? say.none : ''),
        make('ul', { class: 'links' },
          ...[
            state.edit && [state.edit, say.write],
            ['/_bianmin/view?page=' + page, say.view],
            ['/_bianmin/compare?page=' + page, say.compare],
            ['/_bianmin/problems', say.all(state.errors + state.warnings)],
          ].filter(Boolean).map(([href, text]) => make('li', {}, make('a', { href }, text))))),
      make('div', { role: 'status', class: 'notes' },
        ...[
          state.failure,
          state.gone && say.gone,
          state.held && (state.digest ? say.held : say.absent),
          state.draft && say.draft,
          state.errors > errors && say.elsewhere(state.errors - errors),
        ].filter(Boolean).map(text => make('p', {}, text))),
      list);
    if (focused) { const again = root.getElementById(focused); if (again) again.focus(); }
  }

  function show(element) {
    element.scrollIntoView({ block: 'center' });
    if (element.tabIndex < 0) element.tabIndex = -1;
    element.focus({ preventScroll: true });
    flash(element);
  }

  let source = null;
  function listen() {
    if (source || document.hidden) return;
    source = new EventSource('/_bianmin/events?page=' + encodeURIComponent(location.pathname));
    source.onmessage = event => {
      state = JSON.parse(event.data);
      if (state.digest && state.digest !== shown) renew();
      else draw();
    };
    source.onerror = () => {
      if (!state) return;
      state.gone = true;
      draw();
    };
  }
  // A browser keeps no more than six connections to a server: a page that nobody sees lets go of its own.
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) return listen();
    if (source) source.close();
    source = null;
  });

  function begin() {
    if (before) mark(before.texts);
    document.body.append(host);
    listen();
    sentPage().then(page => { if (page && digest(page) === shown) sent = page; }, () => {});
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
  else begin();
})();

"""#),
("sw.js", #"""
// In the stead of the site's own worker, whose copies for a time without a network have no place in a preview:
// it takes itself and its copies away.
'use strict';
addEventListener('install', () => skipWaiting());
addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) await caches.delete(name);
  await registration.unregister();
})()));

"""#),
("view.js", #"""
// Frames that show a page as a phone and as paper do, each anew when the page has changed.
'use strict';
(() => {
  function begin() {
    const all = document.querySelector('.frames');
    const page = all.dataset.page;
    const frames = [...all.querySelectorAll('.frame')].map(section => {
      const frame = document.createElement('iframe');
      const kind = section.dataset.kind;
      frame.title = section.querySelector('h2').textContent;
      frame.src = page + (kind === 'paper' ? '?bianmin=paper' : '?bianmin=bare');
      section.append(frame);
      return frame;
    });
    let shown = null;
    const source = new EventSource('/_bianmin/events?page=' + encodeURIComponent(page));
    source.onmessage = event => {
      const digest = JSON.parse(event.data).digest;
      if (shown !== null && digest && digest !== shown) {
        for (const frame of frames) frame.contentWindow.location.reload();
      }
      shown = digest || shown;
    };
    addEventListener('pagehide', () => source.close());
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
  else begin();
})();

"""#),
("wait.js", #"""
// A page of the preview's own that tells of the site as a whole: it is shown anew when the site has changed.
'use strict';
(() => {
  let first = null;
  const source = new EventSource('/_bianmin/events?page=%2F');
  source.onmessage = event => {
    const state = JSON.parse(event.data);
    const now = [state.errors, state.warnings, state.digest, state.failure].join();
    if (first === null) first = now;
    else if (first !== now) location.reload();
  };
  addEventListener('pagehide', () => source.close());
})();

"""#),
  ]
}
