// Reviewing by keys. Every decision is also a form of the page, so nothing here is needed to decide.
(() => {
  'use strict';
  const main = document.querySelector('main.review');
  if (!main) return;
  const AHEAD = 5;
  const FEW = 10;
  const MINUTE = 60000;
  const PAUSE = 50 * MINUTE;
  const KEPT = 'bilan-review-jobs';
  const MODE = 'bilan-review-keys';
  const place = document.getElementById('item');
  const said = document.getElementById('said');
  const kept = document.getElementById('kept');
  const blind = main.dataset.blind;
  const cache = new Map();
  const loading = new Map();
  const jobs = JSON.parse(sessionStorage.getItem(KEPT) || '[]');
  const times = [];
  let mode = localStorage.getItem(MODE) || 'on';
  let armed = '';
  let last = null;
  let busy = false;
  let wait = 500;
  let fresh = 0;
  let more = false;

  document.documentElement.classList.add('js');
  const words = (name, value) => (main.dataset['text' + name[0].toUpperCase() + name.slice(1)] || '').replace('{0}', value);
  const say = (text, amber) => {
    said.textContent = text;
    said.classList.toggle('amber', Boolean(amber));
  };
  const id = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
  };
  const item = () => place.querySelector('article.pair');
  const rows = () => Array.from(document.querySelectorAll('#queue li[data-claim]'));
  const row = claim => rows().find(one => one.dataset.claim === claim);
  const address = claim => '/review?claim=' + encodeURIComponent(claim) + (blind ? '&blind=1' : '');

  // --- items ------------------------------------------------------------------------------------------------

  const fetched = async (claim, ahead) => {
    const query = [blind ? 'blind=1' : '', ahead ? 'ahead=1' : ''].filter(Boolean).join('&');
    const answer = await fetch('/review/item/' + encodeURIComponent(claim) + (query ? '?' + query : ''));
    if (!answer.ok) throw new Error(String(answer.status));
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    return document.adoptNode(page.querySelector('article.pair'));
  };
  const load = claim => {
    if (cache.has(claim) || loading.has(claim)) return;
    const job = fetched(claim, true).then(node => cache.set(claim, node)).catch(() => {}).finally(() => loading.delete(claim));
    loading.set(claim, job);
  };
  const ahead = claim => {
    const all = rows();
    const at = all.findIndex(one => one.dataset.claim === claim);
    all.slice(at + 1, at + 1 + AHEAD).forEach(one => load(one.dataset.claim));
    if (all.length - at < FEW) lengthen();
  };
  const put = (claim, node) => {
    place.replaceChildren(node);
    place.dataset.shown = claim;
    rows().forEach(one => one.querySelector('a').setAttribute('aria-current', String(one.dataset.claim === claim)));
    history.replaceState(null, '', address(claim));
  };
  // takes the item in hand, and shows what changed about it since it was fetched
  const settle = claim => {
    clearTimeout(fresh);
    fresh = setTimeout(async () => {
      try {
        const node = await fetched(claim, false);
        const now = item();
        const open = now && now.dataset.claim === claim && !now.contains(document.activeElement);
        if (open && now.dataset.version !== node.dataset.version && jobs.length === 0) put(claim, node);
      } catch (e) { /* the next try will tell */ }
    }, 400);
  };
  const show = async claim => {
    disarm();
    const current = row(claim);
    if (current) current.scrollIntoView({block: 'nearest'});
    if (!cache.has(claim)) {
      load(claim);
      await loading.get(claim);
    }
    const node = cache.get(claim);
    if (!node) return;
    cache.delete(claim);
    put(claim, node);
    ahead(claim);
    settle(claim);
  };
  const lengthen = async () => {
    const left = Number(main.dataset.left);
    const undecided = rows().filter(one => !one.classList.contains('decided')).length;
    if (more || left <= undecided) return;
    more = true;
    try {
      const answer = await fetch('/review/rows' + (blind ? '?blind=1' : ''));
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const known = new Set(rows().map(one => one.dataset.claim));
      const list = document.querySelector('#queue ol');
      page.querySelectorAll('li[data-claim]').forEach(one => {
        if (!known.has(one.dataset.claim)) list.append(document.adoptNode(one));
      });
    } finally {
      more = false;
    }
  };
  const step = by => {
    const all = rows();
    const at = all.findIndex(one => one.dataset.claim === place.dataset.shown);
    for (let i = at + by; i >= 0 && i < all.length; i += by) {
      if (by > 0 && all[i].classList.contains('decided') && moving) continue;
      show(all[i].dataset.claim);
      return true;
    }
    return false;
  };
  let moving = false;
  const onward = () => {
    moving = true;
    const moved = step(1);
    moving = false;
    if (!moved) say(words('nothing'));
  };

  // --- decisions: sent one after the other, kept here until they are acknowledged ---------------------------

  const remember = () => {
    if (jobs.length) sessionStorage.setItem(KEPT, JSON.stringify(jobs));
    else sessionStorage.removeItem(KEPT);
    kept.classList.toggle('amber', jobs.length > 0);
    if (jobs.length) kept.textContent = words('waiting', jobs.length);
  };
  const mark = (claims, state) => claims.forEach(claim => {
    const one = row(claim);
    if (!one) return;
    one.classList.toggle('decided', state !== 'proposed');
    one.classList.toggle('rejected', state === 'rejected');
  });
  const send = (path, fields) => {
    jobs.push({path, fields: {...fields, blind, key: id()}});
    remember();
    pump();
  };
  const pump = async () => {
    if (busy || !jobs.length) return;
    busy = true;
    const job = jobs[0];
    try {
      const answer = await fetch(job.path, {
        method: 'POST',
        headers: {'Accept': 'application/json', 'X-CSRF': document.body.dataset.csrf},
        body: new URLSearchParams(job.fields),
      });
      if (answer.status >= 500 || answer.status === 429) throw new Error(String(answer.status));
      wait = 500;
      const told = (answer.headers.get('Content-Type') || '').includes('json') ? await answer.json() : {};
      jobs.shift();
      if (answer.ok) acknowledged(job, told);
      else if (answer.status === 409) contested(job, told);
      else refused(job, told, answer.status);
      remember();
    } catch (e) {
      say(words('again'), true);
      setTimeout(pump, wait);
      wait = Math.min(wait * 2, 15000);
      busy = false;
      remember();
      return;
    }
    busy = false;
    pump();
  };
  const acknowledged = (job, told) => {
    if (told.at) {
      const time = new Date(told.at).toLocaleTimeString(document.documentElement.lang, {hour12: false});
      kept.textContent = words('saved', time);
    }
    if (told.states) Object.entries(told.states).forEach(([claim, state]) => mark([claim], state));
    if (told.versions) Object.entries(told.versions).forEach(([claim, version]) => {
      const now = item();
      if (now && now.dataset.claim === claim) now.dataset.version = version;
      if (claim !== place.dataset.shown) cache.delete(claim);
    });
    if (told.left !== undefined) {
      main.dataset.left = told.left;
      document.getElementById('left').textContent = words('left', told.left);
      const bar = document.getElementById('bar');
      document.getElementById('today').textContent = words('today', told.today);
      bar.value = told.today;
      bar.max = Math.max(1, told.left + told.today);
    }
    if (told.said) say(told.left === undefined ? told.said : told.said + ' · ' + words('left', told.left));
    if (/(undo|redo)$/.test(job.path) && told.claim) {
      cache.delete(told.claim);
      show(told.claim);
    } else if (job.stay && told.claim && place.dataset.shown === told.claim) {
      cache.delete(told.claim);
      show(told.claim);
    }
  };
  const refused = (job, told, status) => {
    say(told.fault || String(status), true);
    const claim = (job.fields.claims || '').split(',')[0];
    if (!claim) return;
    mark([claim], 'proposed');
    if (place.dataset.shown === claim) {
      const field = item() && item().querySelector('[name=' + (told.field || 'figure') + ']');
      if (field && field.type !== 'hidden') {
        field.setAttribute('aria-invalid', 'true');
        field.focus();
      }
    } else show(claim);
  };
  const contested = (job, told) => {
    const dialog = document.getElementById('changed');
    document.getElementById('changed-text').textContent = words('changed', told.theirs);
    dialog.onclose = () => {
      if (dialog.returnValue === 'mine') send(job.path, {...job.fields, seen: told.version});
      else if (dialog.returnValue === 'look') {
        cache.delete(told.claim);
        show(told.claim);
      }
    };
    dialog.returnValue = '';
    dialog.showModal();
  };
  const decide = fields => {
    const now = item();
    if (!now) return;
    const sent = {claims: now.dataset.covers, seen: now.dataset.version, ...fields};
    const verdict = ['accept', 'reject', 'correct'].includes(fields.act);
    if (verdict) {
      last = fields;
      times.push(Date.now());
      while (times.length && times[0] < Date.now() - MINUTE) times.shift();
      document.getElementById('pace').textContent = ' · ' + words('pace', times.length);
      const state = {accept: 'accepted', reject: 'rejected', correct: 'corrected'}[fields.act];
      mark([now.dataset.claim], state);
      now.dataset.state = state;
    }
    send('/review/act', sent);
    if (!verdict && jobs.length) jobs[jobs.length - 1].stay = true;
  };
  const accept = next => {
    const now = item();
    if (!now) return;
    // a claim that was accepted just now is not accepted again
    if (now.dataset.state !== 'accepted') decide({act: 'accept'});
    if (next) onward();
  };
  const reject = reason => {
    decide({act: 'reject', reason});
    onward();
  };
  const repeat = () => {
    if (!last) return;
    const chosen = rows().filter(one => one.querySelector('input').checked);
    if (!chosen.length) {
      decide(last);
      onward();
      return;
    }
    const claims = chosen.map(one => one.dataset.covers).join(',');
    send('/review/act', {...last, claims});
    chosen.forEach(one => {
      one.querySelector('input').checked = false;
      mark([one.dataset.claim], {accept: 'accepted', reject: 'rejected', correct: 'corrected'}[last.act]);
    });
  };
  const skip = () => {
    const now = item();
    if (!now) return;
    send('/review/skip', {claims: now.dataset.claim});
    onward();
  };

  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.method === 'dialog' || form.classList.contains('who')) return;
    event.preventDefault();
    const path = new URL(form.action).pathname;
    if (/(undo|redo)$/.test(path)) {
      send(path, {});
      return;
    }
    if (path.endsWith('/skip')) {
      skip();
      return;
    }
    const fields = Object.fromEntries(new FormData(form, event.submitter));
    for (const own of ['csrf', 'claims', 'seen', 'blind', 'key']) delete fields[own];
    if (document.activeElement) document.activeElement.blur();
    if (fields.act === 'accept') accept(true);
    else if (fields.act === 'reject') reject(fields.reason);
    else {
      decide(fields);
      if (fields.act === 'correct') onward();
    }
  });
  document.getElementById('queue').addEventListener('click', event => {
    const link = event.target.closest('a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show(link.closest('li').dataset.claim);
  });

  // --- keys -------------------------------------------------------------------------------------------------

  const disarm = () => {
    armed = '';
    place.querySelectorAll('.armed').forEach(one => one.classList.remove('armed'));
  };
  const arm = key => {
    armed = key;
    if (key === 'x') {
      const form = place.querySelector('form.reject');
      if (form) form.classList.add('armed');
      say(words('reason'));
    }
    if (key === 'd') say(words('verdict'));
  };
  const focus = name => {
    const field = item() && item().querySelector('[name=' + name + ']:not([type=hidden])');
    if (!field) return;
    const closed = field.closest('details');
    if (closed) closed.open = true;
    field.focus();
    if (field.select) field.select();
  };
  const second = (first, key) => {
    disarm();
    if (first === 'x' && key >= '1' && key <= '6') {
      reject(place.querySelectorAll('form.reject button')[Number(key) - 1].value);
    } else if (first === 'd' && key === '4') {
      reject('misread');
    } else if (first === 'd' && key >= '1' && key <= '3') {
      const part = item().querySelector('.part form');
      if (part) decide({act: 'settle', one: part.elements.one.value, other: part.elements.other.value,
        verdict: part.querySelectorAll('button')[Number(key) - 1].value});
    } else if (first === 'g') {
      const to = {t: '/', m: '/#matrix', d: '/#disagreements', c: '/claims'}[key];
      if (to) location.assign(to);
    } else return false;
    return true;
  };
  const go = claim => claim && show(claim);
  const MOVES = {
    j: () => step(1), k: () => step(-1),
    '[': () => go(item() && item().dataset.previous), ']': () => go(item() && item().dataset.next),
  };
  const ACTS = {
    a: () => accept(false), Enter: () => accept(true), ' ': skip, '.': repeat,
    x: () => arm('x'), d: () => arm('d'), g: () => arm('g'),
    e: () => focus('figure'), w: () => focus('source'), c: () => focus('effect'), s: () => focus('place'),
    m: () => focus('other'), n: () => focus('text'),
    b: () => decide({act: 'second'}),
    u: () => send('/review/undo', {}), U: () => send('/review/redo', {}),
    o: () => { const link = item() && item().querySelector('a.open'); if (link) location.assign(link.href); },
    f: () => main.classList.toggle('wide'),
    '/': () => location.assign('/search'),
    '?': () => document.getElementById('keys').showModal(),
  };
  document.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return;
    const target = event.target;
    const typing = target.matches('textarea, select, [contenteditable], input:not([type=checkbox])');
    if (event.key === 'Escape') {
      disarm();
      main.classList.remove('wide');
      if (typing) target.blur();
      return;
    }
    if (typing || mode === 'off' || event.metaKey) return;
    if (event.ctrlKey && event.key === 'k') {
      event.preventDefault();
      document.getElementById('keys').showModal();
      return;
    }
    const modified = event.ctrlKey && event.altKey;
    if (mode === 'ctrl' ? !modified : event.ctrlKey || event.altKey) return;
    const key = event.key.length === 1 && mode === 'ctrl' ? event.key.toLowerCase() : event.key;
    const pressing = target.matches('button, a, summary, input');
    if (pressing && (key === 'Enter' || key === ' ')) return;
    if (armed && key.length === 1 && !event.repeat) {
      const first = armed;
      if (second(first, key)) {
        event.preventDefault();
        return;
      }
    }
    const move = MOVES[key];
    const act = ACTS[key];
    if (!move && !act) return;
    event.preventDefault();
    if (event.repeat && !move) return;
    (move || act)();
  });

  // --- the rest ---------------------------------------------------------------------------------------------

  document.getElementById('help').addEventListener('click', () => document.getElementById('keys').showModal());
  const chosen = document.getElementById('keys-mode');
  const follow = () => {
    mode = chosen.value;
    localStorage.setItem(MODE, mode);
    document.documentElement.classList.toggle('keyless', mode === 'off');
  };
  chosen.value = mode;
  chosen.addEventListener('change', follow);
  follow();
  window.addEventListener('beforeunload', event => { if (jobs.length) event.preventDefault(); });
  setTimeout(() => say(words('pause'), true), PAUSE);
  const first = item();
  if (first) {
    place.dataset.shown = first.dataset.claim;
    ahead(first.dataset.claim);
  }
  pump();
  main.dataset.ready = '1';
})();
