"""Comparing files and folders."""

import os
import stat
from itertools import filterfalse
from types import GenericAlias

__all__ = ['clear_cache', 'cmp', 'dircmp', 'cmpfiles', 'DEFAULT_IGNORES']

DEFAULT_IGNORES = ['RCS', 'CVS', 'tags', '.git', '.hg', '.bzr', '_darcs', '__pycache__']
BUFSIZE = 8 * 1024
_CACHE_LIMIT = 100
_cache = {}


def clear_cache():
    """Forgets what was compared before."""
    _cache.clear()


def _sig(status):
    return stat.S_IFMT(status.st_mode), status.st_size, status.st_mtime


def cmp(f1, f2, shallow=True):
    """Whether two files are equal; a shallow look is content with equal kind, size and time of change."""
    one, other = _sig(os.stat(f1)), _sig(os.stat(f2))
    if one[0] != stat.S_IFREG or other[0] != stat.S_IFREG:
        return False
    if shallow and one == other:
        return True
    if one[1] != other[1]:
        return False
    key = f1, f2, one, other
    if key not in _cache:
        equal = _same_contents(f1, f2)
        if len(_cache) > _CACHE_LIMIT:
            clear_cache()
        _cache[key] = equal
    return _cache[key]


def _same_contents(first, second):
    with open(first, 'rb') as left, open(second, 'rb') as right:
        while True:
            piece = left.read(BUFSIZE)
            if piece != right.read(BUFSIZE):
                return False
            if not piece:
                return True


def cmpfiles(a, b, common, shallow=True):
    """(equal, different, not to be compared): those of the names in both folders."""
    results = [], [], []
    for name in common:
        try:
            place = 0 if cmp(os.path.join(a, name), os.path.join(b, name), shallow) else 1
        except OSError:
            place = 2
        results[place].append(name)
    return results


class dircmp:
    """Two folders side by side; each list is made when it is first asked for."""

    def __init__(self, a, b, ignore=None, hide=None):
        self.left, self.right = a, b
        self.hide = [os.curdir, os.pardir] if hide is None else hide
        self.ignore = DEFAULT_IGNORES if ignore is None else ignore

    def _shown(self, folder):
        hidden = {*self.hide, *self.ignore}
        return sorted(name for name in os.listdir(folder) if name not in hidden)

    def phase0(self):
        self.left_list, self.right_list = self._shown(self.left), self._shown(self.right)

    def phase1(self):
        left, right = ({os.path.normcase(name): name for name in names} for names in (self.left_list, self.right_list))
        self.common = [left[name] for name in left if name in right]
        self.left_only = [left[name] for name in filterfalse(right.__contains__, left)]
        self.right_only = [right[name] for name in filterfalse(left.__contains__, right)]

    def phase2(self):
        self.common_dirs, self.common_files, self.common_funny = [], [], []
        for name in self.common:
            kinds = set()
            for folder in (self.left, self.right):
                try:
                    kinds.add(stat.S_IFMT(os.stat(os.path.join(folder, name)).st_mode))
                except OSError:
                    kinds.add(None)
            place = {stat.S_IFDIR: self.common_dirs, stat.S_IFREG: self.common_files}.get(kinds.pop() if len(kinds) == 1 else None)
            (self.common_funny if place is None else place).append(name)

    def phase3(self):
        self.same_files, self.diff_files, self.funny_files = cmpfiles(self.left, self.right, self.common_files)

    def phase4(self):
        self.subdirs = {name: type(self)(os.path.join(self.left, name), os.path.join(self.right, name), self.ignore, self.hide)
                        for name in self.common_dirs}

    def phase4_closure(self):
        self.phase4()
        for inside in self.subdirs.values():
            inside.phase4_closure()

    def report(self):
        """Prints what differs between the two folders."""
        print('diff', self.left, self.right)
        for folder, names in ((self.left, self.left_only), (self.right, self.right_only)):
            if names:
                names.sort()
                print('Only in', folder, ':', names)
        for title, names in (('Identical files', self.same_files), ('Differing files', self.diff_files),
                             ('Trouble with common files', self.funny_files), ('Common subdirectories', self.common_dirs),
                             ('Common funny cases', self.common_funny)):
            if names:
                names.sort()
                print(title, ':', names)

    def report_partial_closure(self):
        """Of the folders inside as well."""
        self.report()
        for inside in self.subdirs.values():
            print()
            inside.report()

    def report_full_closure(self):
        """Of the folders inside, and inside of those."""
        self.report()
        for inside in self.subdirs.values():
            print()
            inside.report_full_closure()

    methodmap = dict(subdirs=phase4, same_files=phase3, diff_files=phase3, funny_files=phase3, common_dirs=phase2,
                     common_files=phase2, common_funny=phase2, common=phase1, left_only=phase1, right_only=phase1,
                     left_list=phase0, right_list=phase0)

    def __getattr__(self, name):
        if name not in self.methodmap:
            raise AttributeError(name)
        self.methodmap[name](self)
        return getattr(self, name)

    __class_getitem__ = classmethod(GenericAlias)
