"""Documentation of objects as text: what help() prints."""

import builtins
import inspect
import os
import pkgutil
import re
import sys

from _class_help import class_text, datum_text, own_doc as _getdoc

__all__ = ['help']

_HIDDEN = {'__author__', '__builtins__', '__cached__', '__credits__', '__date__', '__doc__', '__docformat__', '__file__',
           '__loader__', '__module__', '__name__', '__package__', '__path__', '__qualname__', '__slots__', '__spec__',
           '__version__'}

_CONSTANTS = {'True': True, 'False': False, 'None': None}


# --- Docstrings, names, kinds ---

def getdoc(object):
    """The docstring of an object, or the comment before it."""
    return _getdoc(object)


def splitdoc(doc):
    """(first line, the rest) if an empty line is between them, else ('', all)."""
    first, *rest = doc.strip().split('\n')
    if not rest:
        return first, ''
    if not rest[0].rstrip():
        return first, '\n'.join(rest[1:])
    return '', '\n'.join([first, *rest])


def classname(object, modname):
    """The name of a class, with its module if that is another one."""
    return object.__name__ if object.__module__ == modname else f'{object.__module__}.{object.__name__}'


def isdata(object):
    """Whether an object is neither code nor a module."""
    return not (inspect.ismodule(object) or inspect.isclass(object) or inspect.isroutine(object)
                or inspect.isframe(object) or inspect.istraceback(object) or inspect.iscode(object))


def visiblename(name, all=None, obj=None):
    """Whether a name belongs into the documentation."""
    if name in _HIDDEN:
        return False
    if name.startswith('__') and name.endswith('__') or name.startswith('_') and hasattr(obj, '_fields'):
        return True
    return not name.startswith('_') if all is None else name in all


def ispackage(path):
    """Whether a folder is a package."""
    return os.path.isdir(path) and any(os.path.exists(os.path.join(path, '__init__' + end)) for end in ('.py', '.pyc'))


def describe(thing):
    """What kind of object this is."""
    if inspect.ismodule(thing):
        if thing.__name__ in sys.builtin_module_names:
            return 'built-in module ' + thing.__name__
        return ('package ' if hasattr(thing, '__path__') else 'module ') + thing.__name__
    if inspect.isbuiltin(thing):
        return 'built-in function ' + thing.__name__
    for test, kind in (inspect.isgetsetdescriptor, 'getset'), (inspect.ismemberdescriptor, 'member'):
        if test(thing):
            owner = thing.__objclass__
            return f'{kind} descriptor {owner.__module__}.{owner.__name__}.{thing.__name__}'
    for test, kind in (inspect.isclass, 'class '), (inspect.isfunction, 'function '), (inspect.ismethod, 'method '):
        if test(thing):
            return kind + thing.__name__
    return type(thing).__name__


# --- Finding what is asked for ---

class ErrorDuringImport(Exception):
    """An error in a module that was to be described."""

    def __init__(self, filename, exc_info):
        self.filename = filename
        self.exc, self.value, self.tb = exc_info

    def __str__(self):
        return f'problem in {self.filename} - {self.exc.__name__}: {self.value}'


def safeimport(path, forceload=0, cache={}):
    """A module; None if there is none of this name."""
    try:
        __import__(path)
    except:
        kind, value, _ = info = sys.exc_info()
        if path in sys.modules:
            raise ErrorDuringImport(sys.modules[path].__file__, info)
        if issubclass(kind, ImportError) and value.name in (path, path.partition('.')[0]):
            return None
        if kind is SyntaxError:
            raise ErrorDuringImport(value.filename, info)
        if issubclass(kind, ImportError):
            return None
        raise ErrorDuringImport(path, info)
    return sys.modules[path]


def locate(path, forceload=0):
    """The object of a dotted name; None if there is none."""
    parts = [part for part in path.split('.') if part]
    found, used = None, 0
    while used < len(parts):
        module = safeimport('.'.join(parts[:used + 1]), forceload)
        if not module:
            break
        found, used = module, used + 1
    if found is None:
        found = builtins
    for part in parts[used:]:
        try:
            found = getattr(found, part)
        except AttributeError:
            return None
    return found


def resolve(thing, forceload=0):
    """(object, name) of an object or of a dotted name."""
    if isinstance(thing, str):
        object = locate(thing, forceload)
        if object is None:
            raise ImportError(f'No Python documentation found for {thing!r}.\n'
                              'Use help() to get the interactive help utility.\n'
                              'Use help(str) for help on the str class.')
        return object, thing
    name = getattr(thing, '__name__', None)
    return thing, name if isinstance(name, str) else None


# --- The text ---

def _indent(text, prefix='    '):
    lines = [prefix + line for line in text.split('\n')]
    lines[-1] = lines[-1].rstrip()
    return '\n'.join(lines)


class _PlainTextDoc:
    """Documentation without bold type."""

    def bold(self, text):
        return text

    def document(self, object, name=None, *args):
        """The text for an object of any kind."""
        if inspect.ismodule(object):
            return self.docmodule(object)
        if inspect.isclass(object):
            return class_text(object, name)
        if inspect.isroutine(object):
            return self.docroutine(object, name)
        if inspect.isdatadescriptor(object):
            return self.docdata(object, name)
        return self.docother(object, name)

    def docroutine(self, object, name=None, mod=None, cl=None):
        real_name = object.__name__
        name = name or real_name
        note = ''
        owner = getattr(object, '__self__', None)
        if inspect.ismethod(object) or inspect.isbuiltin(object) and not (owner is None or inspect.ismodule(owner)):
            note = f' method of {classname(type(owner), mod)} instance'
        is_async = inspect.iscoroutinefunction(object) or inspect.isasyncgenfunction(object)
        title = self.bold(name) if name == real_name else f'{self.bold(name)} = {real_name}'
        try:
            signature = str(inspect.signature(object))
        except (ValueError, TypeError):
            signature = '(...)'
        else:
            if real_name == '<lambda>':
                title, signature = self.bold(name) + ' lambda ', signature[1:-1]
        doc = _getdoc(object)
        return ('async ' if is_async else '') + title + signature + note + '\n' + (
            _indent(doc).rstrip() + '\n' if doc else '')

    def docdata(self, object, name=None, mod=None, cl=None):
        doc = _getdoc(object)
        return (self.bold(name) + '\n' if name else '') + (_indent(doc) + '\n' if doc else '')

    docproperty = docdata

    def docother(self, object, name=None, mod=None, parent=None, maxlen=None, doc=None):
        return datum_text(name, object, doc or _getdoc(object)) if name else repr(object) + '\n'

    def section(self, title, contents):
        return f'{self.bold(title)}\n{_indent(contents).rstrip()}\n\n'

    def formattree(self, tree, modname, parent=None, prefix=''):
        """The classes of a module, each below its base."""
        text = ''
        for entry in tree:
            if isinstance(entry, list):
                text += self.formattree(entry, modname, last, prefix + '    ')
                continue
            last, bases = entry
            text += prefix + classname(last, modname)
            if bases and bases != (parent,):
                text += f'({", ".join(classname(base, modname) for base in bases)})'
            text += '\n'
        return text

    def docmodule(self, object, name=None, mod=None):
        name = object.__name__
        synopsis, description = splitdoc(getdoc(object))
        text = self.section('NAME', name + (synopsis and ' - ' + synopsis))
        if description:
            text += self.section('DESCRIPTION', description)
        text += self._contents_of_package(object, name)
        wanted = getattr(object, '__all__', None)

        def members(kind, is_ours):
            return [(key, value) for key, value in inspect.getmembers(object, kind)
                    if (wanted is not None or is_ours(value)) and visiblename(key, wanted, object)]

        classes = members(inspect.isclass, lambda value: (inspect.getmodule(value) or object) is object)
        if classes:
            tree = inspect.getclasstree([value for _, value in classes], True)
            text += self.section('CLASSES', '\n'.join(
                [self.formattree(tree, name)] + [self.document(value, key, name) for key, value in classes]))
        routines = members(inspect.isroutine,
                           lambda value: inspect.isbuiltin(value) or inspect.getmodule(value) is object)
        if routines:
            text += self.section('FUNCTIONS', '\n'.join([self.document(value, key, name) for key, value in routines]))
        data = members(isdata, lambda value: True)
        if data:
            text += self.section('DATA', ''.join([datum_text(key, value, _getdoc(value)) for key, value in data]))
        for attribute, title in ('__version__', 'VERSION'), ('__date__', 'DATE'), ('__author__', 'AUTHOR'), (
                '__credits__', 'CREDITS'):
            if hasattr(object, attribute):
                text += self.section(title, str(getattr(object, attribute)))
        try:
            file = inspect.getabsfile(object)
        except TypeError:
            file = '(built-in)'
        return text + self.section('FILE', file)

    def _contents_of_package(self, object, name):
        text, known = '', set()
        if hasattr(object, '__path__'):
            names = []
            for _, each, is_package in pkgutil.iter_modules(object.__path__):
                known.add(each)
                names.append(each + (' (package)' if is_package else ''))
            if names:
                text += self.section('PACKAGE CONTENTS', '\n'.join(sorted(names)))
        inside = sorted(key for key, value in inspect.getmembers(object, inspect.ismodule)
                        if value.__name__.startswith(name + '.') and key not in known)
        return text + (self.section('SUBMODULES', '\n'.join(inside)) if inside else '')


class TextDoc(_PlainTextDoc):
    """Documentation with bold type as typewriters made it: each letter over itself."""

    def bold(self, text):
        return ''.join([letter + '\b' + letter for letter in text])


text, plaintext = TextDoc(), _PlainTextDoc()


def plain(text):
    """Text without bold type."""
    return re.sub('.\b', '', text)


def pager(text):
    """Prints a text."""
    sys.stdout.write(plain(text))


plainpager = pager


def render_doc(thing, title='Python Library Documentation: %s', forceload=0, renderer=None):
    """The documentation of an object or of a dotted name."""
    object, name = resolve(thing, forceload)
    what, module = describe(object), inspect.getmodule(object)
    if name and '.' in name:
        what += ' in ' + name[:name.rfind('.')]
    elif module and module is not object:
        what += ' in module ' + module.__name__
    if not (inspect.ismodule(object) or inspect.isclass(object) or inspect.isroutine(object)
            or inspect.isdatadescriptor(object) or _getdoc(object)):
        object = object.__origin__ if hasattr(object, '__origin__') else type(object)
        what += ' object'
    return title % what + '\n\n' + (text if renderer is None else renderer).document(object, name)


def doc(thing, title='Python Library Documentation: %s', forceload=0, output=None):
    """Prints the documentation of an object or of a dotted name."""
    if output is None:
        pager(render_doc(thing, title, forceload, plaintext))
    else:
        output.write(render_doc(thing, title, forceload, plaintext))


class Helper:
    """help(object)"""

    _nothing = object()

    def __init__(self, input=None, output=None):
        self._input, self._output = input, output

    input = property(lambda self: self._input or sys.stdin)
    output = property(lambda self: self._output or sys.stdout)

    def __repr__(self):
        return f'<{type(self).__module__}.{type(self).__qualname__} instance>'

    def __call__(self, request=_nothing):
        if request is self._nothing:
            raise NotImplementedError('Heapscope has no interactive help: call help(object)')
        try:
            self.help(request)
        except ImportError as error:
            self.output.write(f'{error}\n')

    def help(self, request):
        """Prints the documentation of an object or of what a text names."""
        import keyword
        if isinstance(request, str):
            request = request.strip()
            if request in _CONSTANTS:
                request = _CONSTANTS[request]
            elif request in ('', 'keywords', 'symbols', 'topics', 'modules', 'help') or keyword.iskeyword(request):
                raise NotImplementedError(f'help({request!r}): texts about the language are not available here')
        doc(request, 'Help on %s:', output=self._output)
        self.output.write('\n')


help = Helper()
