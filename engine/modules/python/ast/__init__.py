"""Syntax trees: parse, look at, change, write back."""

import sys

from _ast import *
from _ast import AST
from ast._unparse import unparse


def parse(source, filename='<unknown>', mode='exec', *, type_comments=False, feature_version=None):
    """The tree of a source text."""
    flags = PyCF_ONLY_AST
    if type_comments:
        flags |= PyCF_TYPE_COMMENTS
    if isinstance(feature_version, tuple):
        major, feature_version = feature_version
        assert major == 3
    elif feature_version is None:
        feature_version = -1
    return compile(source, filename, mode, flags, _feature_version=feature_version)


# --- Values ---

def _malformed(node):
    message = "malformed node or string"
    if line := getattr(node, 'lineno', None):
        message += f' on line {line}'
    raise ValueError(f"{message}: {node!r}")


def literal_eval(node_or_string):
    """The value of a text or tree of literals: numbers, text, containers, True, False, None."""
    if isinstance(node_or_string, str):
        node_or_string = parse(node_or_string.lstrip(" \t"), mode='eval')
    if isinstance(node_or_string, Expression):
        node_or_string = node_or_string.body
    return _value(node_or_string)


def _number(node):
    if not isinstance(node, Constant) or type(node.value) not in (int, float, complex):
        _malformed(node)
    return node.value


def _signed_number(node):
    if isinstance(node, UnaryOp) and isinstance(node.op, (UAdd, USub)):
        operand = _number(node.operand)
        return +operand if isinstance(node.op, UAdd) else -operand
    return _number(node)


def _value(node):
    if isinstance(node, Constant):
        return node.value
    if isinstance(node, Tuple):
        return tuple(map(_value, node.elts))
    if isinstance(node, List):
        return list(map(_value, node.elts))
    if isinstance(node, Set):
        return set(map(_value, node.elts))
    if isinstance(node, Call) and isinstance(node.func, Name) and node.func.id == 'set' and \
            node.args == node.keywords == []:
        return set()
    if isinstance(node, Dict):
        if len(node.keys) != len(node.values):
            _malformed(node)
        return dict(zip(map(_value, node.keys), map(_value, node.values)))
    if isinstance(node, BinOp) and isinstance(node.op, (Add, Sub)):
        left = _signed_number(node.left)
        right = _number(node.right)
        if isinstance(left, (int, float)) and isinstance(right, complex):
            return left + right if isinstance(node.op, Add) else left - right
    return _signed_number(node)


# --- As text ---

def dump(node, annotate_fields=True, include_attributes=False, *, indent=None):
    """The tree as calls of the node classes."""
    if not isinstance(node, AST):
        raise TypeError(f'expected AST, got {node.__class__.__name__!r}')
    if indent is not None and not isinstance(indent, str):
        indent = ' ' * indent

    def text_of(value, level):
        """(text, whether it is short enough to stay on one line)"""
        if isinstance(value, AST):
            return node_text(value, level + 1)
        if isinstance(value, list):
            level += 1
            if not value:
                return '[]', True
            lead, separator = layout(level)
            return f'[{lead}{separator.join(text_of(item, level)[0] for item in value)}]', False
        return repr(value), True

    def layout(level):
        if indent is None:
            return '', ', '
        return '\n' + indent * level, ',\n' + indent * level

    def node_text(node, level):
        cls = type(node)
        parts = []
        simple = True
        keywords = annotate_fields
        for name in node._fields:
            try:
                value = getattr(node, name)
            except AttributeError:
                keywords = True
                continue
            if value is None and getattr(cls, name, ...) is None:
                keywords = True
                continue
            text, short = text_of(value, level)
            simple = simple and short
            parts.append(f'{name}={text}' if keywords else text)
        if include_attributes and node._attributes:
            for name in node._attributes:
                try:
                    value = getattr(node, name)
                except AttributeError:
                    continue
                if value is None and getattr(cls, name, ...) is None:
                    continue
                text, short = text_of(value, level)
                simple = simple and short
                parts.append(f'{name}={text}')
        if simple and len(parts) <= 3:
            return f'{cls.__name__}({", ".join(parts)})', not parts
        lead, separator = layout(level)
        return f'{cls.__name__}({lead}{separator.join(parts)})', False

    return node_text(node, 1)[0] if indent is not None else node_text(node, 0)[0]


# --- Positions ---

def copy_location(new_node, old_node):
    """Gives a node the position of another."""
    for name in 'lineno', 'col_offset', 'end_lineno', 'end_col_offset':
        if name in old_node._attributes and name in new_node._attributes:
            value = getattr(old_node, name, None)
            if value is not None or (hasattr(old_node, name) and name.startswith('end_')):
                setattr(new_node, name, value)
    return new_node


def fix_missing_locations(node):
    """Gives nodes without a position that of what they are in."""
    def fix(node, place):
        place = dict(place)
        for name in place:
            if name in node._attributes:
                value = getattr(node, name, None)
                if value is None and (name.startswith('end_') or not hasattr(node, name)):
                    setattr(node, name, place[name])
                else:
                    place[name] = value
        for child in iter_child_nodes(node):
            fix(child, place)
    fix(node, {'lineno': 1, 'end_lineno': 1, 'col_offset': 0, 'end_col_offset': 0})
    return node


def increment_lineno(node, n=1):
    """Moves a tree down by `n` lines."""
    for child in walk(node):
        if isinstance(child, TypeIgnore):
            child.lineno = getattr(child, 'lineno', 0) + n
            continue
        if 'lineno' in child._attributes:
            child.lineno = getattr(child, 'lineno', 0) + n
        if 'end_lineno' in child._attributes and (end := getattr(child, 'end_lineno', 0)) is not None:
            child.end_lineno = end + n
    return node


def _split_lines(source):
    """Lines with their ends; only \\n, \\r and \\r\\n end one."""
    return [line for line in source.replace('\r\n', '\0').replace('\r', '\1').replace('\0', '\r\n\2')
            .replace('\1', '\r\2').replace('\n', '\n\2').replace('\r\n\2\2', '\r\n\2').split('\2') if line]


def get_source_segment(source, node, *, padded=False):
    """The part of the source that a node comes from, or None."""
    try:
        if node.end_lineno is None or node.end_col_offset is None:
            return None
        first, last = node.lineno - 1, node.end_lineno - 1
        start, end = node.col_offset, node.end_col_offset
    except AttributeError:
        return None
    lines = _split_lines(source)
    if first == last:
        return lines[first].encode()[start:end].decode()
    padding = ''
    if padded:
        padding = ''.join(c if c in '\f\t' else ' ' for c in lines[first].encode()[:start].decode())
    return ''.join([padding + lines[first].encode()[start:].decode(), *lines[first + 1:last],
                    lines[last].encode()[:end].decode()])


# --- Walking ---

def iter_fields(node):
    """Pairs (name, value) of the fields that are there."""
    for name in node._fields:
        if hasattr(node, name):
            yield name, getattr(node, name)


def iter_child_nodes(node):
    """The nodes directly below."""
    for _, value in iter_fields(node):
        for part in value if isinstance(value, list) else (value,):
            if isinstance(part, AST):
                yield part


def walk(node):
    """All nodes of a tree, level by level."""
    from collections import deque
    todo = deque([node])
    while todo:
        node = todo.popleft()
        todo.extend(iter_child_nodes(node))
        yield node


def get_docstring(node, clean=True):
    """The docstring of a module, class or function, or None."""
    if not isinstance(node, (AsyncFunctionDef, FunctionDef, ClassDef, Module)):
        raise TypeError(f"{node.__class__.__name__!r} can't have docstrings")
    if not (node.body and isinstance(node.body[0], Expr)):
        return None
    value = node.body[0].value
    if not (isinstance(value, Constant) and isinstance(value.value, str)):
        return None
    if clean:
        import inspect
        return inspect.cleandoc(value.value)
    return value.value


class NodeVisitor(object):
    """Calls visit_<class> for each node; a method that wants the nodes below calls generic_visit."""

    def visit(self, node):
        """Visits one node."""
        visitor = getattr(self, 'visit_' + node.__class__.__name__, self.generic_visit)
        return visitor(node)

    def generic_visit(self, node):
        """Visits what is below a node."""
        for child in iter_child_nodes(node):
            self.visit(child)

    def visit_Constant(self, node):
        old_names = {int: 'Num', float: 'Num', complex: 'Num', str: 'Str', bytes: 'Bytes',
                     type(None): 'NameConstant', bool: 'NameConstant', type(...): 'Ellipsis'}
        name = old_names.get(type(node.value))
        visitor = name and getattr(self, 'visit_' + name, None)
        if visitor:
            import warnings
            warnings.warn(f"visit_{name} is deprecated; add visit_Constant", DeprecationWarning, 2)
            return visitor(node)
        return self.generic_visit(node)


class NodeTransformer(NodeVisitor):
    """A visitor whose results replace the nodes: None removes one, a list puts several in its place."""

    def generic_visit(self, node):
        for field, old in iter_fields(node):
            if isinstance(old, list):
                new = []
                for item in old:
                    if isinstance(item, AST):
                        item = self.visit(item)
                        if item is None:
                            continue
                        if not isinstance(item, AST):
                            new.extend(item)
                            continue
                    new.append(item)
                old[:] = new
            elif isinstance(old, AST):
                new = self.visit(old)
                if new is None:
                    delattr(node, field)
                else:
                    setattr(node, field, new)
        return node


# --- Names of before 3.8: constants were several classes ---

class _ConstantOfType(type):
    def __instancecheck__(cls, instance):
        if not isinstance(instance, Constant):
            return False
        if cls in _OLD_CONSTANTS:
            try:
                value = instance.value
            except AttributeError:
                return False
            types = _OLD_CONSTANTS[cls]
            return isinstance(value, types) and not (bool not in types and isinstance(value, bool))
        return type.__instancecheck__(cls, instance)


def _new_old_constant(cls, *args, **kwargs):
    for position, field in enumerate(cls._fields):
        if field in kwargs and position < len(args):
            raise TypeError(f"{cls.__name__} got multiple values for argument {field!r}")
    if cls not in _OLD_CONSTANTS:       # a subclass is a class of its own
        return Constant.__new__(cls)
    return Constant(..., *args, **kwargs) if cls is Ellipsis else Constant(*args, **kwargs)


def _old_constant(name, *fields):
    return _ConstantOfType(name, (Constant,), {'_fields': fields, '__new__': _new_old_constant, '__module__': 'ast'})


Num = _old_constant('Num', 'n')
Str = _old_constant('Str', 's')
Bytes = _old_constant('Bytes', 's')
NameConstant = _ConstantOfType('NameConstant', (Constant,), {'__new__': _new_old_constant, '__module__': 'ast'})
Ellipsis = _old_constant('Ellipsis')
_OLD_CONSTANTS = {Num: (int, float, complex), Str: (str,), Bytes: (bytes,),
                  NameConstant: (type(None), bool), Ellipsis: (type(...),)}


def _value_of(self):
    """Another name of value."""
    return self.value


def _set_value(self, value):
    self.value = value


Constant.n = Constant.s = property(_value_of, _set_value)


class slice(AST):
    """Unused since 3.9."""


class Index(slice):
    """Unused since 3.9: gives its value."""
    def __new__(cls, value, **kwargs):
        return value


class ExtSlice(slice):
    """Unused since 3.9: gives a Tuple."""
    def __new__(cls, dims=(), **kwargs):
        return Tuple(list(dims), Load(), **kwargs)


class Suite(mod):
    """Unused in Python 3."""


class AugLoad(expr_context):
    """Unused in Python 3."""


class AugStore(expr_context):
    """Unused in Python 3."""


class Param(expr_context):
    """Unused in Python 3."""
