"""CSV parsing and writing: readers and writers of rows and of dicts, and a sniffer of formats."""
import re
import types
from collections import Counter
from io import StringIO

from _csv import (QUOTE_ALL, QUOTE_MINIMAL, QUOTE_NONE, QUOTE_NONNUMERIC, Error, __version__, field_size_limit, get_dialect,
                  list_dialects, reader, register_dialect, unregister_dialect, writer)
from _csv import Dialect as _Dialect

__all__ = ["QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "Error", "Dialect", "excel", "excel_tab",
           "field_size_limit", "reader", "writer", "register_dialect", "get_dialect", "list_dialects", "Sniffer",
           "unregister_dialect", "DictReader", "DictWriter", "unix_dialect", "__version__", "__doc__"]


class Dialect:
    """Describe a CSV dialect: subclasses set the attributes."""
    _name, _valid = "", False
    delimiter = quotechar = escapechar = None
    doublequote = skipinitialspace = lineterminator = quoting = None

    def __init__(self):
        self._valid = self._valid or type(self) != Dialect
        self._validate()

    def _validate(self):
        try:
            _Dialect(self)
        except TypeError as error:
            raise Error(str(error))


class excel(Dialect):
    """Commas between fields, quotes where needed, as Excel writes."""
    delimiter, quotechar, lineterminator = ',', '"', '\r\n'
    doublequote, skipinitialspace, quoting = True, False, QUOTE_MINIMAL


class excel_tab(excel):
    """The same with tabs."""
    delimiter = '\t'


class unix_dialect(Dialect):
    """All fields in quotes, lines that end in a newline."""
    delimiter, quotechar, lineterminator = ',', '"', '\n'
    doublequote, skipinitialspace, quoting = True, False, QUOTE_ALL


for _name, _dialect in (("excel", excel), ("excel-tab", excel_tab), ("unix", unix_dialect)):
    register_dialect(_name, _dialect)
del _name, _dialect


class DictReader:
    """Rows as dicts whose keys are the field names, given or in the first row."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        self._fieldnames = fieldnames
        self.restkey, self.restval = restkey, restval
        self.reader, self.dialect, self.line_num = reader(f, dialect, *args, **kwds), dialect, 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            self._fieldnames = next(self.reader, None)
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if not self.line_num:
            self.fieldnames      # may be the first row
        rows = self.reader
        row, self.line_num = next(rows), rows.line_num
        while row == []:
            row = next(rows)
        names = self.fieldnames
        made = dict(zip(names, row))
        if len(names) < len(row):
            made[self.restkey] = row[len(names):]
        else:
            for name in names[len(row):]:
                made[name] = self.restval
        return made

    __class_getitem__ = classmethod(types.GenericAlias)


class DictWriter:
    """Writes dicts as rows, in the order of the field names."""

    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        self.fieldnames, self.restval = fieldnames, restval
        if extrasaction.lower() not in {"raise", "ignore"}:
            raise ValueError("extrasaction (%s) must be 'raise' or 'ignore'" % extrasaction)
        self.extrasaction, self.writer = extrasaction, writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _dict_to_list(self, rowdict):
        if self.extrasaction == "raise":
            wrong = rowdict.keys() - self.fieldnames
            if wrong:
                raise ValueError("dict contains fields not in fieldnames: " + ", ".join([repr(x) for x in wrong]))
        return (rowdict.get(name, self.restval) for name in self.fieldnames)

    def writerow(self, rowdict):
        row = self._dict_to_list(rowdict)
        return self.writer.writerow(row)

    def writerows(self, rowdicts):
        rows = map(self._dict_to_list, rowdicts)
        return self.writer.writerows(rows)

    __class_getitem__ = classmethod(types.GenericAlias)


class Sniffer:
    """Guesses the format of a sample: delimiter, quotes, whether there is a header."""

    def __init__(self):
        self.preferred = [*',\t; :']

    def sniff(self, sample, delimiters=None):
        """The dialect that a sample seems to be in."""
        sample = sample.replace('\r\n', '\n').replace('\r', '\n')
        quotechar, doublequote, delimiter, skipinitialspace = self._guess_quote_and_delimiter(sample, delimiters)
        if not delimiter:
            delimiter, skipinitialspace = self._guess_delimiter(sample, delimiters)
        if not delimiter:
            raise Error("Could not determine delimiter")

        class dialect(Dialect):
            _name, lineterminator, quoting = "sniffed", '\r\n', QUOTE_MINIMAL

        for name, value in (("doublequote", doublequote), ("delimiter", delimiter), ("quotechar", quotechar or '"'),
                            ("skipinitialspace", skipinitialspace)):
            setattr(dialect, name, value)
        return dialect

    def _guess_quote_and_delimiter(self, data, delimiters):
        """By quoted fields: what stands around them most often."""
        mark = r'(?P<delim>[^\w\n"\'])(?P<space> ?)'
        # A field ends at its first quote that is not doubled; taken for good, so that nothing is read twice.
        quoted = r'(?P<quote>["\'])(?:(?P=quote){2}|(?!(?P=quote)).)*+(?P=quote)'
        start, end = r'(?:^|\n)', r'(?:$|\n)'
        # Between two delimiters, at the start of a line, at its end, alone in it.
        shapes = (mark + quoted + '(?P=delim)', start + quoted + mark, mark + quoted + end, start + quoted + end)
        for shape in shapes:
            regexp = re.compile(shape, re.DOTALL | re.MULTILINE)
            if matches := regexp.findall(data):
                break
        else:
            return '', False, None, 0
        quotes, delims = Counter(), Counter()
        spaces = 0
        groups = regexp.groupindex
        for match in matches:
            key = match[groups['quote'] - 1] if isinstance(match, tuple) else match
            if key:
                quotes[key] += 1
            if 'delim' not in groups:
                continue
            key = match[groups['delim'] - 1]
            if (delimiters is None or key in delimiters) and key:
                delims[key] += 1
            if match[groups['space'] - 1]:
                spaces += 1
        quotechar = max(quotes, key=quotes.__getitem__)
        if delims:
            delim = max(delims, key=delims.__getitem__)
            skipinitialspace = delims[delim] == spaces
            if delim == '\n':
                delim = ''
        else:
            delim, skipinitialspace = '', 0
        return quotechar, self._has_doubled(data, quotechar, delim), delim, skipinitialspace

    def _has_doubled(self, data, quote, delim):
        """Whether a whole quoted field has a doubled quote inside."""
        if not delim:
            return False
        between, spaces = re.escape(delim), ' *+' if delim != ' ' else ''
        field = re.compile(rf"(?:(?<={between})|^){spaces}{quote}((?:{quote}{quote}|[^{quote}]++)*+){quote}"
                           rf"(?:{between}|$)", re.MULTILINE)
        return any(quote * 2 in match[1] for match in field.finditer(data))

    def _guess_delimiter(self, data, delimiters):
        """By characters that stand equally often in nearly every line."""
        lines = list(filter(None, data.split('\n')))
        ascii = [chr(c) for c in range(127)]
        step = min(10, len(lines))
        frequency, modes, found = {}, {}, {}
        seen = 0
        start, end = 0, step
        while start < len(lines):
            seen += 1
            for line in lines[start:end]:
                for char in ascii:
                    counts = frequency.setdefault(char, {})
                    n = line.count(char)
                    counts[n] = counts.get(n, 0) + 1
            for char, counts in frequency.items():
                items = list(counts.items())
                if len(items) == 1 and items[0][0] == 0:
                    continue
                best = max(items, key=lambda item: item[1])
                if len(items) > 1:
                    rest = list(items)
                    rest.remove(best)
                    modes[char] = best[0], best[1] - sum(item[1] for item in rest)
                else:
                    modes[char] = best
            total = float(min(step * seen, len(lines)))
            consistency = 1.0
            while not found and consistency >= 0.9:
                for char, (n, times) in modes.items():
                    if n > 0 and times > 0 and times / total >= consistency and (delimiters is None or char in delimiters):
                        found[char] = n, times
                consistency -= 0.01
            if len(found) == 1:
                delim = list(found)[0]
                return delim, lines[0].count(delim) == lines[0].count("%c " % delim)
            start = end
            end += step
        if not found:
            return '', 0
        for delim in self.preferred:
            if delim in found:
                return delim, lines[0].count(delim) == lines[0].count("%c " % delim)
        delim = max((value, char) for char, value in found.items())[1]
        return delim, lines[0].count(delim) == lines[0].count("%c " % delim)

    def has_header(self, sample):
        """Whether the first row differs in kind from those below."""
        rows = reader(StringIO(sample), self.sniff(sample))
        header = next(rows)
        columns = len(header)
        kinds = dict.fromkeys(range(columns))
        for checked, row in enumerate(rows):
            if checked > 20:
                break
            if len(row) != columns:
                continue
            for column in list(kinds):
                try:
                    complex(row[column])
                    kind = complex
                except (ValueError, OverflowError):
                    kind = len(row[column])
                if kind != kinds[column]:
                    if kinds[column] is None:
                        kinds[column] = kind
                    else:
                        del kinds[column]
        votes = 0
        for column, kind in kinds.items():
            if type(kind) == type(0):
                votes += 1 if len(header[column]) != kind else -1
            else:
                try:
                    kind(header[column])
                    votes -= 1
                except (ValueError, TypeError):
                    votes += 1
        return votes > 0
