"""genfromtxt: tables of numbers from text files in which some are missing."""
import _numpy
from _numpy import array, ndarray
from numpy._text import _lines, _warn

_MISSING = {'', '?', 'nan', 'N/A', '#N/A', 'NaN', 'NA'}


def _number(text, kind):
    """The number that a word is, None where it is none."""
    try:
        if kind.kind in 'iu':
            return int(text)
        if kind.kind == 'b':
            return {'TRUE': True, 'FALSE': False}[text.upper()]
        return complex(text.replace('+-', '-')) if kind.kind == 'c' else float(text)
    except (ValueError, KeyError):
        return None


def genfromtxt(fname, dtype=float, comments='#', delimiter=None, skip_header=0, skip_footer=0, converters=None,
               missing_values=None, filling_values=None, usecols=None, names=None, excludelist=None, deletechars=None,
               replace_space='_', autostrip=False, case_sensitive=True, defaultfmt='f%i', unpack=None, usemask=False, loose=True,
               invalid_raise=True, max_rows=None, encoding='bytes', *, ndmin=0, like=None):
    if dtype is None or names or converters or usemask or isinstance(missing_values, dict) or ndmin or \
            isinstance(filling_values, dict) or not isinstance(delimiter, (str, type(None))):
        raise NotImplementedError("Heapscope supports numpy.genfromtxt with one type for all columns")
    if not isinstance(fname, str) and not hasattr(fname, '__iter__') and not hasattr(fname, '__fspath__'):
        raise TypeError("fname must be a string, a filehandle, a sequence of strings,\n"
                        f"or an iterator of strings. Got {type(fname)} instead.")
    kind = _numpy.dtype(dtype)
    if kind.kind not in 'biufcU':
        raise NotImplementedError(f"Heapscope does not support dtype={kind} of numpy.genfromtxt")
    missing = _MISSING | set([missing_values] if isinstance(missing_values, str) else missing_values or ())
    filler = filling_values
    if filler is None:
        filler = {'b': False, 'i': -1, 'u': -1, 'f': float('nan'), 'c': complex('nan'), 'U': ''}[kind.kind]
    rows, places = [], []
    for number, line in enumerate(_lines(fname, encoding), 1):
        if number <= skip_header:
            continue
        if max_rows is not None and len(rows) == max_rows:
            break
        line = line.partition(comments)[0] if comments is not None else line
        line = line.strip(" \r\n") if delimiter is None or not delimiter.isspace() else line.strip("\r\n")
        words = line.split() if delimiter is None else line.split(delimiter) if line else []
        if words:
            rows.append([word.strip() if autostrip or kind.kind != 'U' else word for word in words])
            places.append(number)
    if skip_footer:
        del rows[-skip_footer:], places[-skip_footer:]
    if not rows:
        _warn(f'genfromtxt: Empty input file: "{fname}"', UserWarning)
        return array([], kind)
    width = len(rows[0])
    if usecols is not None:
        columns = [usecols] if isinstance(usecols, int) else list(usecols)
    else:
        columns = list(range(width))
    wrong = [f"    Line #{place} (got {len(row)} columns instead of {len(columns)})"
             for row, place in zip(rows, places) if len(row) != width]
    if wrong:
        text = "\n".join(["Some errors were detected !", *wrong])
        if invalid_raise:
            raise ValueError(text)
        _warn(text, UserWarning)
        rows = [row for row in rows if len(row) == width]
    values = []
    for row in rows:
        picked = [row[column] for column in columns]
        if kind.kind == 'U':
            values.append([word or filler for word in picked])
            continue
        found = [filler if word in missing else _number(word, kind) for word in picked]
        values.append([filler if value is None else value for value in found])
    result = array(values, kind)
    if result.shape[1] == 1 or result.shape[0] == 1:
        result = result.reshape(result.size) if result.size > 1 else result.reshape(())
    if unpack:
        return result.T
    return result if isinstance(result, ndarray) else array(result)
