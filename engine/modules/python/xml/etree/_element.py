# Built in: elements of a tree: a tag, attributes, texts and the elements inside.
from copy import deepcopy as _deepcopy
from xml.etree import ElementPath as _paths


def _check(method, value, place=""):
    if not isinstance(value, Element):
        raise TypeError(f"{method}() argument {place}must be xml.etree.ElementTree.Element, not {type(value).__name__}")


class Element:
    """An element: its children as of a list, its attributes by get() and set()."""

    def __init__(self, *tag, **extra):
        if not 1 <= len(tag) <= 2:
            raise TypeError(f"Element() takes at {'least 1 argument' if not tag else 'most 2 arguments'} ({len(tag)} given)")
        attrib = tag[1] if len(tag) == 2 else extra.pop("attrib", {})
        tag = tag[0]
        if not isinstance(attrib, dict):
            raise TypeError(f"Element() argument 2 must be dict, not {type(attrib).__name__}")
        self.tag = tag
        self.attrib = {**attrib, **extra}
        self.text = self.tail = None
        self._children = []

    def __repr__(self):
        return f"<Element {self.tag!r} at {id(self):#x}>"

    def makeelement(self, tag, attrib, /):
        return type(self)(tag, attrib)

    def __copy__(self):
        other = self.makeelement(self.tag, self.attrib)
        other.text, other.tail = self.text, self.tail
        other._children = self._children.copy()
        return other

    def __deepcopy__(self, memo):
        other = Element(_deepcopy(self.tag, memo), _deepcopy(self.attrib, memo))
        other.text, other.tail = _deepcopy(self.text, memo), _deepcopy(self.tail, memo)
        other._children = [_deepcopy(child, memo) for child in self._children]
        memo[id(self)] = other
        return other

    def __getstate__(self):
        return {"tag": self.tag, "_children": list(self._children), "attrib": self.attrib, "text": self.text,
                "tail": self.tail}

    def __setstate__(self, state):
        self.__dict__.update(state)

    # --- Children ---

    def __len__(self):
        return len(self._children)

    @staticmethod
    def _place(index):
        if isinstance(index, slice) or hasattr(type(index), "__index__"):
            return index
        raise TypeError("element indices must be integers")

    def __getitem__(self, index):
        try:
            return self._children[self._place(index)]
        except IndexError:
            raise IndexError("child index out of range") from None

    def __setitem__(self, index, value):
        if isinstance(self._place(index), slice):
            value = list(value)
            for item in value:
                if not isinstance(item, Element):
                    raise TypeError(f"expected an Element, not \"{type(item).__name__}\"")
        elif not isinstance(value, Element):
            raise TypeError(f"expected an Element, not \"{type(value).__name__}\"")
        try:
            self._children[index] = value
        except IndexError:
            raise IndexError("child assignment index out of range") from None

    def __delitem__(self, index):
        try:
            del self._children[self._place(index)]
        except IndexError:
            raise IndexError("child assignment index out of range") from None

    def append(self, subelement, /):
        _check("append", subelement)
        self._children.append(subelement)

    def extend(self, elements, /):
        try:
            elements = list(elements)
        except TypeError:
            raise TypeError(f"expected sequence, not \"{type(elements).__name__}\"") from None
        for element in elements:
            if not isinstance(element, Element):
                raise TypeError(f"expected an Element, not \"{type(element).__name__}\"")
            self._children.append(element)

    def insert(self, index, subelement, /):
        _check("insert", subelement, "2 ")
        self._children.insert(index, subelement)

    def remove(self, subelement, /):
        _check("remove", subelement)
        for place, child in enumerate(self._children):
            if child is subelement or child == subelement:
                del self._children[place]
                return
        raise ValueError("list.remove(x): x not in list")

    def clear(self):
        self.attrib.clear()
        self._children = []
        self.text = self.tail = None

    # --- Attributes ---

    def get(self, key, default=None):
        return self.attrib.get(key, default)

    def set(self, key, value, /):
        self.attrib[key] = value

    def keys(self):
        return list(self.attrib)

    def items(self):
        return list(self.attrib.items())

    # --- What is below ---

    def find(self, path, namespaces=None):
        return _paths.find(self, path, namespaces)

    def findtext(self, path, default=None, namespaces=None):
        return _paths.findtext(self, path, default, namespaces)

    def findall(self, path, namespaces=None):
        return _paths.findall(self, path, namespaces)

    def iterfind(self, path, namespaces=None):
        return _paths.iterfind(self, path, namespaces)

    def iter(self, tag=None):
        if tag == "*":
            tag = None
        waiting = [iter((self,))]
        while waiting:
            for element in waiting[-1]:
                if tag is None or element.tag == tag:
                    yield element
                waiting.append(iter(element._children))
                break
            else:
                waiting.pop()

    def itertext(self):
        yield from _texts(self)


def _texts(element):
    if not isinstance(element.tag, str) and element.tag is not None:
        return
    if element.text:
        yield element.text
    for child in element._children:
        yield from _texts(child)
        if child.tail:
            yield child.tail


def SubElement(parent, tag, /, attrib={}, **extra):
    """Make an element and append it to another."""
    if not isinstance(parent, Element):
        raise TypeError(f"SubElement() argument 1 must be xml.etree.ElementTree.Element, not {type(parent).__name__}")
    if not isinstance(attrib, dict):
        raise TypeError(f"SubElement() argument 3 must be dict, not {type(attrib).__name__}")
    made = parent.makeelement(tag, {**attrib, **extra})
    parent.append(made)
    return made


Element.__module__ = "xml.etree.ElementTree"
