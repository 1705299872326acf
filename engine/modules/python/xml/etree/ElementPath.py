"""The paths that find() and its like take: a small part of XPath."""

import re

_TOKEN = re.compile(r'''('[^']*'|"[^"]*")|(::|//?|\.\.|\(\)|!=|[/.*:\[\]\(\)@=])|((?:\{[^}]+\})?[^/\[\]\(\)@!=\s]+)|\s+''')
_known = {}


def _tokens(path, namespaces):
    """Marks, quoted texts and names, the names with their namespaces."""
    default = namespaces.get('') if namespaces else None
    attribute = False
    for match in _TOKEN.finditer(path):
        quoted, mark, name = match.groups()
        if name and name[0] != '{':
            prefix, colon, local = name.partition(':')
            if colon:
                try:
                    if not namespaces:
                        raise KeyError
                    name = '{%s}%s' % (namespaces[prefix], local)
                except KeyError:
                    raise SyntaxError('prefix %r not found in prefix map' % prefix) from None
            elif default and not attribute:
                name = '{%s}%s' % (default, name)
        if match.group().isspace():
            continue
        attribute = mark == '@'
        yield ('text', quoted[1:-1]) if quoted else ('mark', mark) if mark else ('name', name)


def _fits(wanted):
    """Whether a tag is the one that a path names; {*}x, {ns}* and {}x name several."""
    if wanted == '*' or wanted == '{*}*':
        return lambda tag: wanted == '*' or isinstance(tag, str)
    if wanted == '{}*':
        return lambda tag: isinstance(tag, str) and tag[:1] != '{'
    if wanted.startswith('{*}'):
        return lambda tag: isinstance(tag, str) and (tag == wanted[3:] or tag.endswith(wanted[2:]) and tag[:1] == '{')
    if wanted.endswith('}*'):
        return lambda tag: isinstance(tag, str) and tag.startswith(wanted[:-1])
    plain = wanted[2:] if wanted.startswith('{}') else wanted
    return lambda tag: tag == plain


def _children(wanted):
    fits = _fits(wanted)
    return lambda found, root: (child for element in found for child in element if fits(child.tag))


def _below(wanted):
    fits = _fits(wanted)
    return lambda found, root: (inner for element in found for inner in element.iter()
                                if inner is not element and fits(inner.tag))


def _parents(found, root):
    above = {child: parent for parent in root.iter() for child in parent}
    seen = set()
    for element in found:
        parent = above.get(element)
        if parent is not None and parent not in seen:
            seen.add(parent)
            yield parent


def _itself(found, root):
    return found


def _predicate(tokens):
    """A step that keeps what the condition in brackets allows."""
    parts = []
    for kind, text in tokens:
        if (kind, text) == ('mark', ']'):
            break
        parts.append((kind, text))
    else:
        raise SyntaxError('invalid predicate')
    shape = ''.join({'text': "'", 'name': 'n'}.get(kind, text) for kind, text in parts)
    words = [text for _, text in parts]
    if shape == '@n':
        return lambda found, root: (element for element in found if element.get(words[1]) is not None)
    if shape in ("@n='", "@n!='"):
        key, value, equal = words[1], words[-1], shape[2] == '='
        return lambda found, root: (element for element in found if element.get(key) is not None
                                    and (element.get(key) == value) == equal)
    if shape == 'n' and not re.fullmatch(r'-?\d+', words[0]):
        return lambda found, root: (element for element in found if element.find(words[0]) is not None)
    if shape in (".='", ".!='"):
        return lambda found, root: (element for element in found
                                    if (''.join(element.itertext()) == words[-1]) == (shape[1] == '='))
    if shape in ("n='", "n!='"):
        return lambda found, root: (element for element in found
                                    if any((''.join(child.itertext()) == words[-1]) == (shape[1] == '=')
                                           for child in element.findall(words[0])))
    if shape in ('n', 'n()', 'n()n') and (shape == 'n' or words[0] == 'last'):
        return _position(shape, words)
    raise SyntaxError('invalid predicate')


def _position(shape, words):
    if shape == 'n':
        index = int(words[0]) - 1
        if index < 0:
            raise SyntaxError('XPath position >= 1 expected')
    elif shape == 'n()':
        index = -1
    else:
        try:
            index = int(words[2]) - 1
        except ValueError:
            raise SyntaxError('unsupported expression') from None
        if index > -2:
            raise SyntaxError('XPath offset from last() must be negative')

    def pick(found, root):
        above = {child: parent for parent in root.iter() for child in parent}
        for element in found:
            try:
                same = list(above[element].findall(element.tag))
                if same[index] is element:
                    yield element
            except (IndexError, KeyError):
                pass
    return pick


def _steps(path, namespaces):
    if path[:1] == '/':
        raise SyntaxError('cannot use absolute path on element')
    if path[-1:] == '/':
        path += '*'
    tokens = iter(list(_tokens(path, namespaces)))
    steps = []
    kind, text = next(tokens, ('end', ''))
    while kind != 'end':
        if kind == 'name' or text == '*':
            steps.append(_children(text))
        elif text == '.':
            steps.append(_itself)
        elif text == '..':
            steps.append(_parents)
        elif text == '//':
            kind, text = next(tokens, ('end', ''))
            if kind != 'name' and text != '*':
                raise SyntaxError('invalid descendant')
            steps.append(_below(text))
        elif text == '[':
            steps.append(_predicate(tokens))
        else:
            raise SyntaxError('invalid path')
        kind, text = next(tokens, ('end', ''))
        if (kind, text) == ('mark', '/'):
            kind, text = next(tokens, ('end', ''))
    return steps


def iterfind(elem, path, namespaces=None):
    """Goes over the elements that a path leads to."""
    key = path, tuple(sorted(namespaces.items())) if namespaces else None
    steps = _known.get(key)
    if steps is None:
        steps = _known[key] = _steps(path, namespaces)
    found = iter((elem,))
    for step in steps:
        found = step(found, elem)
    return iter(found)


def find(elem, path, namespaces=None):
    """The first such element, or None."""
    return next(iterfind(elem, path, namespaces), None)


def findall(elem, path, namespaces=None):
    """All such elements."""
    return list(iterfind(elem, path, namespaces))


def findtext(elem, path, default=None, namespaces=None):
    """The text of the first such element; '' when it has none."""
    found = find(elem, path, namespaces)
    return default if found is None else found.text or ''
