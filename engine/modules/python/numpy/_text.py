"""Arrays in text files: loadtxt and savetxt."""
import _numpy
from _numpy import array, ndarray
from numpy._create import asarray, empty

_REFUSE = "Heapscope does not support {} of numpy.{}"


_NO_DATA = (
    "Input line %d contained no data and will not be counted towards `max_rows=%d`.  This differs from the behaviour in NumPy "
    "<=1.22 which counted lines rather than rows.  If desired, the previous behaviour can be achieved by using "
    "`itertools.islice`.\nPlease see the 1.23 release notes for an example on how to do this.  If you wish to ignore this "
    "warning, use `warnings.filterwarnings`.  This warning is expected to be removed in the future and is given only once per "
    "`loadtxt` call.")
_BY_FLOAT = (
    "loadtxt(): Parsing an integer via a float is deprecated.  To avoid this warning, you can:\n    * make sure the original "
    "data is stored as integers.\n    * use the `converters=` keyword argument.  If you only use\n      NumPy 1.23 or later, "
    "`converters=float` will normally work.\n    * Use `np.loadtxt(...).astype(np.int64)` parsing the file as\n      floating "
    "point and then convert it.  (On all NumPy versions.)\n  (Deprecated NumPy 1.23)")


def _warn(text, category, level=3):
    from warnings import warn
    warn(text, category, stacklevel=level)


def _lines(fname, encoding):
    if hasattr(fname, '__fspath__'):
        fname = fname.__fspath__()
    if isinstance(fname, str):
        try:
            file = open(fname, encoding=None if encoding == 'bytes' else encoding)
        except FileNotFoundError:
            raise FileNotFoundError(f"{fname} not found.") from None
        with file:
            yield from file
        return
    for line in fname:
        yield line.decode('latin1') if isinstance(line, bytes) else line


def loadtxt(fname, dtype=float, comments='#', delimiter=None, converters=None, skiprows=0, usecols=None, unpack=False, ndmin=0,
            encoding='bytes', max_rows=None, *, quotechar=None, like=None):
    if quotechar is not None:
        raise NotImplementedError(_REFUSE.format('quotechar=', 'loadtxt'))
    kind = _numpy.dtype(dtype)
    if kind.kind not in 'biufcUO':
        raise NotImplementedError(_REFUSE.format(f'dtype={kind}', 'loadtxt'))
    if ndmin not in (0, 1, 2):
        raise ValueError(f"Illegal value of ndmin keyword: {ndmin}")
    marks = () if comments is None else (comments,) if isinstance(comments, str) else tuple(comments)
    columns = [usecols] if isinstance(usecols, int) else usecols
    rows, width, skipped, told = [], None, False, []
    for number, line in enumerate(_lines(fname, encoding)):
        if number < skiprows:
            continue
        if max_rows is not None and len(rows) >= max_rows:
            break
        for mark in marks:
            line = line.partition(mark)[0]
        line = line.rstrip('\r\n')
        words = line.split() if delimiter is None else line.split(delimiter) if line else []
        if not words:
            if max_rows is not None and not skipped:
                skipped = True
                _warn(_NO_DATA % (number + 1, max_rows), UserWarning)
            continue
        row = len(rows)
        if width is None:
            width = len(words)
        if columns is None and len(words) != width:
            raise ValueError(f"the number of columns changed from {width} to {len(words)} at row {row + 1}; "
                             "use `usecols` to select a subset and avoid this error")
        found = []
        for column in range(len(words)) if columns is None else columns:
            if not -len(words) <= column < len(words):
                raise ValueError(f"invalid column index {column} at row {row + 1} with {len(words)} columns")
            word = words[column]
            change = converters.get(column) if isinstance(converters, dict) else converters
            if change is not None:
                found.append(change(word.encode('latin1') if encoding == 'bytes' else word))
                continue
            try:
                found.append(_value(word, kind, told))
            except (ValueError, OverflowError):
                raise ValueError(f"could not convert string {word!r} to {kind} at row {row}, column {column + 1}.") from None
        rows.append(found)
    if not rows:
        _warn(f'loadtxt: input contained no data: "{fname}"', UserWarning)
        made = empty((0, len(columns)) if columns is not None and len(columns) > 1 else (0,), kind)
    else:
        made = array(rows, kind)
        if made.ndim > ndmin:
            made = made.squeeze()
    if made.ndim < ndmin:
        made = made.reshape(1, -1) if ndmin == 2 and len(rows) == 1 else made.reshape(-1, 1) if ndmin == 2 else made.reshape(-1)
    return made.T if unpack else made


def _value(word, kind, told):
    if kind.kind in 'iu':
        try:
            return int(word)
        except ValueError:
            value = int(float(word))
            if not told:
                told.append(_warn(_BY_FLOAT, DeprecationWarning, 4))
            return value
    if kind.kind == 'f':
        return float(word)
    if kind.kind == 'c':
        return complex(word.strip())
    if kind.kind == 'b':
        return bool(int(word))
    return word


def savetxt(fname, X, fmt='%.18e', delimiter=' ', newline='\n', header='', footer='', comments='# ', encoding=None):
    X = asarray(X)
    if X.ndim == 0 or X.ndim > 2:
        raise ValueError("Expected 1D or 2D array, got %dD array instead" % X.ndim)
    if X.ndim == 1:
        X = X.reshape(-1, 1)
    count, wide = X.shape[1], X.dtype.kind == 'c'
    if isinstance(fmt, (list, tuple)):
        if len(fmt) != count:
            raise AttributeError('fmt has wrong shape.  %s' % str(fmt))
        form = delimiter.join(fmt)
    elif isinstance(fmt, str):
        marks = fmt.count('%')
        if marks == 1:
            form = delimiter.join([f' ({fmt}+{fmt}j)' if wide else fmt] * count)
        elif marks == (2 * count if wide else count):
            form = fmt
        else:
            raise ValueError('fmt has wrong number of %% formats:  %s' % fmt)
    else:
        raise ValueError('invalid fmt: %r' % (fmt,))
    lines = []
    if header:
        lines.append(comments + header.replace('\n', '\n' + comments) + newline)
    for row in X:
        values = tuple(part for z in row for part in (z.real, z.imag)) if wide else tuple(row)
        try:
            line = form % values + newline
        except TypeError as error:
            raise TypeError("Mismatch between array dtype ('%s') and format specifier ('%s')" % (str(X.dtype), form)) from error
        lines.append(line.replace('+-', '-') if wide else line)
    if footer:
        lines.append(comments + footer.replace('\n', '\n' + comments) + newline)
    if hasattr(fname, 'write'):
        for line in lines:
            try:
                fname.write(line)
            except TypeError:
                fname.write(line.encode(encoding or 'latin1'))
        return
    with open(fname, 'w', encoding=encoding or 'latin1') as file:
        file.writelines(lines)
