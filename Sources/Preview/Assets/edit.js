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
