"""Copying, moving and removing of files and whole directories."""
import fnmatch
import os
import stat
import sys
from collections import namedtuple

__all__ = ["copyfileobj", "copyfile", "copymode", "copystat", "copy", "copy2", "copytree", "move", "rmtree", "Error",
           "SpecialFileError", "SameFileError", "disk_usage", "ignore_patterns", "get_terminal_size", "which", "ExecError",
           "make_archive", "get_archive_formats", "register_archive_format", "unregister_archive_format",
           "get_unpack_formats", "register_unpack_format", "unregister_unpack_format", "unpack_archive"]

COPY_BUFSIZE = 64 * 1024


class Error(OSError):
    pass


class SameFileError(Error):
    """A file cannot be copied onto itself."""


class SpecialFileError(OSError):
    """A file that is none: a named pipe cannot be copied."""


def copyfileobj(fsrc, fdst, length=0):
    """Copies what is left of one open file to another."""
    while data := fsrc.read(length or COPY_BUFSIZE):
        fdst.write(data)


def _same(src, dst):
    try:
        return os.path.samefile(src, dst)
    except OSError:
        return False


def copyfile(src, dst, *, follow_symlinks=True):
    """Copies the contents of a file."""
    if _same(src, dst):
        raise SameFileError("{!r} and {!r} are the same file".format(src, dst))
    if not follow_symlinks and os.path.islink(src):
        os.symlink(os.readlink(src), dst)
        return dst
    with open(src, 'rb') as fsrc:
        with open(dst, 'wb') as fdst:
            copyfileobj(fsrc, fdst)
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    """Copies who may do what."""
    os.chmod(dst, stat.S_IMODE(os.stat(src, follow_symlinks=follow_symlinks).st_mode), follow_symlinks=follow_symlinks)


def copystat(src, dst, *, follow_symlinks=True):
    """Copies mode and times."""
    status = os.stat(src, follow_symlinks=follow_symlinks)
    os.utime(dst, ns=(status.st_atime_ns, status.st_mtime_ns), follow_symlinks=follow_symlinks)
    os.chmod(dst, stat.S_IMODE(status.st_mode), follow_symlinks=follow_symlinks)


def _into(src, dst):
    return os.path.join(dst, os.path.basename(src)) if os.path.isdir(dst) else dst


def copy(src, dst, *, follow_symlinks=True):
    """Copies contents and mode; gives the path of the copy."""
    dst = _into(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copymode(src, dst, follow_symlinks=follow_symlinks)
    return dst


def copy2(src, dst, *, follow_symlinks=True):
    """Copies contents, mode and times; gives the path of the copy."""
    dst = _into(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copystat(src, dst, follow_symlinks=follow_symlinks)
    return dst


def ignore_patterns(*patterns):
    """For copytree: leaves out what fits one of the patterns."""
    def _ignore_patterns(path, names):
        return {name for pattern in patterns for name in fnmatch.filter(names, pattern)}
    return _ignore_patterns


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False,
             dirs_exist_ok=False):
    """Copies a directory with all that is in it."""
    with os.scandir(src) as found:
        entries = list(found)
    ignored = ignore(os.fspath(src), [entry.name for entry in entries]) if ignore is not None else set()
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    errors = []
    for entry in entries:
        if entry.name in ignored:
            continue
        here, there = os.path.join(src, entry.name), os.path.join(dst, entry.name)
        try:
            if entry.is_symlink() and symlinks:
                os.symlink(os.readlink(here), there)
            elif entry.is_symlink() and ignore_dangling_symlinks and not os.path.exists(here):
                continue
            elif entry.is_dir():
                copytree(here, there, symlinks, ignore, copy_function, ignore_dangling_symlinks, dirs_exist_ok)
            else:
                copy_function(here, there)
        except Error as error:
            errors.extend(error.args[0])
        except OSError as why:
            errors.append((here, there, str(why)))
    copystat(src, dst)
    if errors:
        raise Error(errors)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, dir_fd=None):
    """Takes a directory away with all that is in it."""
    if ignore_errors:
        def onerror(*args):
            pass
    elif onerror is None:
        def onerror(*args):
            raise
    try:
        if os.path.islink(path):
            raise OSError("Cannot call rmtree on a symbolic link")
    except OSError:
        onerror(os.path.islink, path, sys.exc_info())
        return
    _remove_tree(path, onerror)


def _remove_tree(path, onerror):
    try:
        with os.scandir(path) as found:
            entries = list(found)
    except OSError:
        onerror(os.scandir, path, sys.exc_info())
        entries = []
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            _remove_tree(entry.path, onerror)
        else:
            try:
                os.unlink(entry.path)
            except OSError:
                onerror(os.unlink, entry.path, sys.exc_info())
    try:
        os.rmdir(path)
    except OSError:
        onerror(os.rmdir, path, sys.exc_info())


def move(src, dst, copy_function=copy2):
    """Moves a file or a directory; gives the new path."""
    target = dst
    if os.path.isdir(dst):
        if _same(src, dst):
            os.rename(src, dst)
            return
        target = os.path.join(dst, os.path.basename(os.fspath(src).rstrip('/')))
        if os.path.exists(target):
            raise Error("Destination path '%s' already exists" % target)
    if os.path.isdir(src) and os.path.abspath(target).startswith(os.path.abspath(src) + os.sep):
        raise Error("Cannot move a directory '%s' into itself '%s'." % (src, dst))
    os.rename(src, target)
    return target


_ntuple_diskusage = namedtuple('usage', 'total used free')


def disk_usage(path):
    """(total, used, free) bytes: the machine's disk is empty and has 1 GiB."""
    os.stat(path)
    return _ntuple_diskusage(1 << 30, 0, 1 << 30)


def get_terminal_size(fallback=(80, 24)):
    """(columns, lines): there is no window, so those of the environment, or the fallback."""
    sizes = []
    for name, default in zip(('COLUMNS', 'LINES'), fallback):
        try:
            sizes.append(int(os.environ[name]) or default)
        except (KeyError, ValueError):
            sizes.append(default)
    return os.terminal_size(sizes)


def which(cmd, mode=os.F_OK | os.X_OK, path=None):
    """Where on the PATH a program is, or None."""
    def fits(name):
        return os.path.exists(name) and os.access(name, mode) and not os.path.isdir(name)
    if os.path.dirname(cmd):
        return cmd if fits(cmd) else None
    for folder in (os.environ.get("PATH", os.defpath) if path is None else path).split(os.pathsep):
        name = os.path.join(folder, cmd)
        if fits(name):
            return name
    return None


# --- Archives ---

class ExecError(OSError):
    """A command that could not be carried out."""


class ReadError(OSError):
    """An archive that cannot be read."""


class RegistryError(Exception):
    """A kind of archive that cannot be registered."""


def _make_zip(base_name, base_dir, verbose=0, dry_run=0, logger=None, owner=None, group=None, root_dir=None):
    """A ZIP file of what is below base_dir; its name."""
    import zipfile
    name, folder = base_name + '.zip', os.path.dirname(base_name)
    if folder and not os.path.exists(folder):
        if logger is not None:
            logger.info('creating %s', folder)
        if not dry_run:
            os.makedirs(folder)
    if logger is not None:
        logger.info("creating '%s' and adding '%s' to it", name, base_dir)
    if dry_run:
        return name if root_dir is None else os.path.abspath(name)
    with zipfile.ZipFile(name, 'w', compression=zipfile.ZIP_DEFLATED) as archive:
        start = os.path.normpath(base_dir)
        if root_dir is not None:
            start = os.path.normpath(os.path.join(root_dir, start))

        def add(path):
            inside = path if root_dir is None else os.path.relpath(path, root_dir)
            archive.write(path, os.path.normpath(inside))
            if logger is not None:
                logger.info("adding '%s'", path)

        if os.path.normpath(base_dir) != os.curdir:
            add(start)
        for place, folders, files in os.walk(start):
            for each in sorted(folders):
                add(os.path.join(place, each))
            for each in files:
                if os.path.isfile(os.path.join(place, each)):
                    add(os.path.join(place, each))
    return name if root_dir is None else os.path.abspath(name)


_make_zip.supports_root_dir = True


def _unpack_zip(filename, extract_dir):
    import zipfile
    if not zipfile.is_zipfile(filename):
        raise ReadError('%s is not a zip file' % filename)
    with zipfile.ZipFile(filename) as archive:
        for info in archive.infolist():
            name = info.filename
            if name.startswith('/') or '..' in name:
                continue
            target = os.path.join(extract_dir, *name.split('/'))
            if not name:
                continue
            folder = os.path.dirname(target)
            if not os.path.isdir(folder):
                os.makedirs(folder)
            if not name.endswith('/'):
                with archive.open(name, 'r') as source, open(target, 'wb') as file:
                    copyfileobj(source, file)


# By name: what makes it and how it is described; its endings, what reads it and how it is described.
_ARCHIVE_FORMATS = {'zip': (_make_zip, [], 'ZIP file')}
_UNPACK_FORMATS = {'zip': (['.zip'], _unpack_zip, [], 'ZIP file')}


def get_archive_formats():
    """(name, description) of the kinds of archives that can be made."""
    return sorted((name, entry[2]) for name, entry in _ARCHIVE_FORMATS.items())


def register_archive_format(name, function, extra_args=None, description=''):
    """One more kind of archive for make_archive."""
    extra_args = [] if extra_args is None else extra_args
    if not callable(function):
        raise TypeError('The %s object is not callable' % function)
    if not isinstance(extra_args, (tuple, list)):
        raise TypeError('extra_args needs to be a sequence')
    for element in extra_args:
        if not isinstance(element, (tuple, list)) or len(element) != 2:
            raise TypeError('extra_args elements are : (arg_name, value)')
    _ARCHIVE_FORMATS[name] = function, extra_args, description


def unregister_archive_format(name):
    del _ARCHIVE_FORMATS[name]


def make_archive(base_name, format, root_dir=None, base_dir=None, verbose=0, dry_run=0, owner=None, group=None,
                 logger=None):
    """An archive of what is below a folder; answers its name."""
    try:
        function, extra_args, _ = _ARCHIVE_FORMATS[format]
    except KeyError:
        raise ValueError("unknown archive format '%s'" % format) from None
    options = {'dry_run': dry_run, 'logger': logger}
    if format != 'zip':
        options.update(owner=owner, group=group)
    options.update(extra_args)
    base_dir = os.curdir if base_dir is None else base_dir
    if root_dir is None:
        return function(base_name, base_dir, **options)
    if getattr(function, 'supports_root_dir', False):
        return function(os.fspath(base_name), base_dir, root_dir=root_dir, **options)
    before = os.getcwd()
    if logger is not None:
        logger.debug("changing into '%s'", root_dir)
    base_name = os.path.abspath(base_name)
    if not dry_run:
        os.chdir(root_dir)
    try:
        return function(base_name, base_dir, **options)
    finally:
        if logger is not None:
            logger.debug("changing back to '%s'", before)
        os.chdir(before)


def get_unpack_formats():
    """(name, endings, description) of the kinds of archives that can be unpacked."""
    return sorted((name, entry[0], entry[3]) for name, entry in _UNPACK_FORMATS.items())


def register_unpack_format(name, extensions, function, extra_args=None, description=''):
    """One more kind of archive for unpack_archive."""
    taken = {ending: kind for kind, entry in _UNPACK_FORMATS.items() for ending in entry[0]}
    for ending in extensions:
        if ending in taken:
            raise RegistryError('%s is already registered for "%s"' % (ending, taken[ending]))
    if not callable(function):
        raise TypeError('The registered function must be a callable')
    _UNPACK_FORMATS[name] = extensions, function, [] if extra_args is None else extra_args, description


def unregister_unpack_format(name):
    del _UNPACK_FORMATS[name]


def unpack_archive(filename, extract_dir=None, format=None):
    """Unpacks an archive; its kind is known by its name's ending."""
    extract_dir, filename = os.fspath(os.getcwd() if extract_dir is None else extract_dir), os.fspath(filename)
    if format is None:
        format = next((name for name, entry in _UNPACK_FORMATS.items()
                       if any(filename.endswith(ending) for ending in entry[0])), None)
        if format is None:
            raise ReadError("Unknown archive format '{0}'".format(filename))
    elif format not in _UNPACK_FORMATS:
        raise ValueError("Unknown unpack format '{0}'".format(format))
    _, function, extra_args, _ = _UNPACK_FORMATS[format]
    function(filename, extract_dir, **dict(extra_args))
