// Reads a page aloud with a voice of the device itself; one that would send the text away is none. The button is
// shown only where there is such a voice, and nothing begins by itself.
(() => {
  const box = document.getElementById('read'), speech = window.speechSynthesis;
  if (!box || !speech) return;
  const button = box.querySelector('button'), { start, stop, step } = box.dataset;
  const lang = document.documentElement.lang, language = lang.slice(0, 2);
  const skipped = '[hidden],nav,form,svg,input,button,script,.due,#read,.elder,.off,.paper-code';
  const ends = /[。！？；：.!?;:]$/;
  let parts = [], current;

  const voice = () => {
    const own = speech.getVoices().filter((voice) => voice.localService && voice.lang.slice(0, 2).toLowerCase() === language);
    return own.find((voice) => /cn|hans/i.test(voice.lang)) || own[0];
  };
  const add = (text) => {
    text = text.replace(/\s+/g, ' ').replace(/([一-龥]) (?=[一-龥])/g, '$1，').trim();
    if (text) parts.push(ends.test(text) ? text : text + (language === 'zh' ? '。' : '.'));
  };
  // The words of an element without what is not to be read.
  const words = (element) => Array.from(element.childNodes, (node) => {
    if (node.nodeType === 3) return node.data;
    return node.nodeType !== 1 || node.matches(skipped) ? '' : words(node) + (/^(P|LI|DIV|BR)$/.test(node.tagName) ? ' ' : '');
  }).join('');
  // Of a table, way by way or row by row: what each figure is, and the figure.
  const table = (element) => {
    const rows = Array.from(element.rows).filter((row) => !row.closest('thead'));
    const say = (cells, name) => {
      const said = cells.filter((cell) => words(cell).trim())
        .map((cell) => [cell.getAttribute('data-label'), words(cell).trim()].filter(Boolean).join(language === 'zh' ? '：' : ': '));
      if (name || said.length) add([name].concat(said).filter(Boolean).join(language === 'zh' ? '。' : '. '));
    };
    if (element.matches('.ways')) {
      Array.from(element.tHead.rows[0].cells).slice(1)
        .forEach((head, i) => say(rows.map((row) => row.cells[i + 1]).filter(Boolean), words(head).trim()));
    } else rows.forEach((row) => say(Array.from(row.cells)));
  };
  const gather = (element) => {
    if (element.matches(skipped)) return;
    if (element.tagName === 'TABLE') table(element);
    else if (element.matches('dl')) {
      Array.from(element.children).forEach((child) => {
        if (child.tagName === 'DD' && child.previousElementSibling.tagName === 'DT') {
          parts.pop();
          add(words(child.previousElementSibling).trim() + (language === 'zh' ? '：' : ': ') + words(child));
        } else add(words(child));
      });
    } else if (element.matches('ol.steps')) {
      Array.from(element.children).forEach((item, i) => add(step.replace('{n}', i + 1) + words(item)));
    } else if (element.matches('p,li,h1,h2,h3,h4,blockquote,pre')) add(words(element));
    else Array.from(element.children).forEach(gather);
  };

  const end = () => {
    current = undefined;
    speech.cancel();
    button.lastChild.data = start;
    button.setAttribute('aria-pressed', 'false');
  };
  const next = () => {
    if (!parts.length) { end(); return; }
    const mine = new SpeechSynthesisUtterance(parts.shift());
    mine.lang = lang;
    mine.voice = voice();
    mine.rate = .9;
    // One that was stopped ends, too.
    mine.onend = mine.onerror = () => { if (mine === current) next(); };
    current = mine;
    speech.speak(mine);
  };
  button.addEventListener('click', () => {
    if (current) { end(); return; }
    parts = [];
    gather(document.getElementById('main'));
    button.lastChild.data = stop;
    button.setAttribute('aria-pressed', 'true');
    speech.cancel();
    next();
  });
  addEventListener('keydown', (event) => { if (event.key === 'Escape' && current) end(); });
  addEventListener('pagehide', () => { if (current) end(); });
  const look = () => { button.hidden = !voice(); };
  if (speech.addEventListener) speech.addEventListener('voiceschanged', look);
  look();
})();
