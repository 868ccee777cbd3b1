// Elements are made by calls, never from text: nothing that a customer wrote can become markup.

const SVG = 'http://www.w3.org/2000/svg';

/** An element: h('a.button', { href }, 'text', child). Members that begin with 'on' are handlers, true is an empty attribute, false and null are none. */
export const h = (name, ...rest) => make(tag => document.createElement(tag), name, rest);

/** The same for a part of a drawing. */
export const svg = (name, ...rest) => make(tag => document.createElementNS(SVG, tag), name, rest);

function make(create, name, rest) {
  const [tag, ...classes] = name.split('.');
  const node = create(tag);
  if (classes.length) node.setAttribute('class', classes.join(' '));
  for (const part of rest) {
    if (isMembers(part)) setAll(node, part);
    else add(node, part);
  }
  return node;
}

const isMembers = part => part !== null && typeof part === 'object' && !(part instanceof Node) && !Array.isArray(part);

function setAll(node, members) {
  for (const [name, value] of Object.entries(members)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) node[name] = value;
    else if (name === 'value') {
      node.value = value;
      node.setAttribute('value', value);
    } else if (name === 'class') node.classList.add(...String(value).split(' ').filter(Boolean));
    else node.setAttribute(name, value === true ? '' : value);
  }
}

function add(node, part) {
  if (Array.isArray(part)) part.forEach(one => add(node, one));
  else if (part !== null && part !== undefined && part !== false) node.append(part);
}

const HANDLERS = ['onclick', 'oninput', 'onchange', 'onsubmit', 'onkeydown', 'ontoggle', 'onclose'];

/**
 * Makes the children of a node like these, and keeps every node that may stay: focus, caret, scrolling and what somebody is typing survive a
 * change that came from elsewhere. Nodes with data-key meet their like wherever it stands.
 */
export function show(node, ...children) {
  const next = document.createDocumentFragment();
  add(next, children);
  patchChildren(node, [...next.childNodes]);
}

function patchChildren(node, next) {
  const keyed = new Map([...node.children].filter(child => child.dataset?.key).map(child => [child.dataset.key, child]));
  // What is gone leaves first: a node that is moved loses the focus, and the click that began on it.
  const stays = new Set(next.map(wanted => wanted.dataset?.key));
  for (const [key, child] of keyed) if (!stays.has(key)) child.remove();
  let at = node.firstChild;
  for (const wanted of next) {
    const key = wanted.dataset?.key;
    const found = key ? keyed.get(key) : at;
    if (found && !found.dataset?.key === !key && isLike(found, wanted)) {
      if (found === at) at = at.nextSibling;
      else node.insertBefore(found, at);
      patch(found, wanted);
    } else node.insertBefore(wanted, at);
  }
  while (at) {
    const gone = at;
    at = at.nextSibling;
    gone.remove();
  }
}

const isLike = (one, other) => one.nodeType === other.nodeType && one.nodeName === other.nodeName;

function patch(old, wanted) {
  if (old.nodeType !== Node.ELEMENT_NODE) {
    if (old.nodeValue !== wanted.nodeValue) old.nodeValue = wanted.nodeValue;
    return;
  }
  // An open dialog, a drop-down or what stands in a field belongs to whoever uses it.
  const open = old.nodeName === 'DETAILS' && old.open;
  for (const { name } of [...old.attributes]) if (!wanted.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of wanted.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  if (open) old.open = true;
  for (const handler of HANDLERS) if (old[handler] !== wanted[handler]) old[handler] = wanted[handler];
  if (!('keep' in old.dataset)) patchChildren(old, [...wanted.childNodes]);
}
