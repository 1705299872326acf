"""Which line asked for the memory: traces of living blocks, pictures of them, and comparisons of pictures.

A frame is kept as the pair (file name, line), a traceback as a tuple of those, a trace as (domain, size, traceback,
depth of the stack); the classes below are windows onto these tuples.
"""
import fnmatch
import linecache
import os.path
import pickle
from collections.abc import Iterable, Sequence
from functools import total_ordering

from _tracemalloc import *
from _tracemalloc import _get_object_traceback, _get_traces


def _format_size(size, sign):
    flag = "+" if sign else ""
    for unit in ("B", "KiB", "MiB", "GiB"):
        if abs(size) < 100 and unit != "B":
            return f"{size:{flag}.1f} {unit}"
        if abs(size) < 10240:
            return f"{size:{flag}.0f} {unit}"
        size /= 1024
    return f"{size:{flag}.1f} TiB" if abs(size) < 100 else f"{size:{flag}.0f} TiB"


def _average(size, count):
    return f", average={_format_size(size / count, False)}" if count else ""


class Statistic:
    """Size and number of the blocks that share a traceback."""

    __slots__ = ("traceback", "size", "count")

    def __init__(self, traceback, size, count):
        self.traceback = traceback
        self.size = size
        self.count = count

    def __hash__(self):
        return hash((self.traceback, self.size, self.count))

    def __eq__(self, other):
        if isinstance(other, Statistic):
            return (self.traceback, self.size, self.count) == (other.traceback, other.size, other.count)
        return NotImplemented

    def __str__(self):
        text = f"{self.traceback}: size={_format_size(self.size, False)}, count={self.count}"
        return text + _average(self.size, self.count)

    def __repr__(self):
        return f"<Statistic traceback={self.traceback!r} size={self.size} count={self.count}>"

    def _sort_key(self):
        return self.size, self.count, self.traceback


class StatisticDiff:
    """What of it two pictures have different."""

    __slots__ = ("traceback", "size", "size_diff", "count", "count_diff")

    def __init__(self, traceback, size, size_diff, count, count_diff):
        self.traceback = traceback
        self.size = size
        self.size_diff = size_diff
        self.count = count
        self.count_diff = count_diff

    def _parts(self):
        return self.traceback, self.size, self.size_diff, self.count, self.count_diff

    def __hash__(self):
        return hash(self._parts())

    def __eq__(self, other):
        if isinstance(other, StatisticDiff):
            return self._parts() == other._parts()
        return NotImplemented

    def __str__(self):
        size = f"{_format_size(self.size, False)} ({_format_size(self.size_diff, True)})"
        text = f"{self.traceback}: size={size}, count={self.count} ({self.count_diff:+})"
        return text + _average(self.size, self.count)

    def __repr__(self):
        return (f"<StatisticDiff traceback={self.traceback!r} size={self.size} ({self.size_diff:+})"
                f" count={self.count} ({self.count_diff:+})>")

    def _sort_key(self):
        return abs(self.size_diff), self.size, abs(self.count_diff), self.count, self.traceback


def _compare_grouped_stats(old_group, new_group):
    missing = Statistic(None, 0, 0)
    found = []
    for traceback, new in new_group.items():
        old = old_group.get(traceback, missing)
        found.append(StatisticDiff(traceback, new.size, new.size - old.size, new.count, new.count - old.count))
    for traceback, old in old_group.items():
        if traceback not in new_group:
            found.append(StatisticDiff(traceback, 0, -old.size, 0, -old.count))
    return found


@total_ordering
class Frame:
    """A line of a traceback."""

    __slots__ = ("_frame",)

    def __init__(self, frame):
        self._frame = frame

    @property
    def filename(self):
        return self._frame[0]

    @property
    def lineno(self):
        return self._frame[1]

    def __eq__(self, other):
        return self._frame == other._frame if isinstance(other, Frame) else NotImplemented

    def __lt__(self, other):
        return self._frame < other._frame if isinstance(other, Frame) else NotImplemented

    def __hash__(self):
        return hash(self._frame)

    def __str__(self):
        return f"{self.filename}:{self.lineno}"

    def __repr__(self):
        return f"<Frame filename={self.filename!r} lineno={self.lineno!r}>"


@total_ordering
class Traceback(Sequence):
    """The frames in which a block was asked for, the outermost first."""

    __slots__ = ("_frames", "_total_nframe")

    def __init__(self, frames, total_nframe=None):
        self._frames = tuple(frames[::-1])
        self._total_nframe = total_nframe

    @property
    def total_nframe(self):
        return self._total_nframe

    def __len__(self):
        return len(self._frames)

    def __getitem__(self, index):
        found = self._frames[index]
        return tuple(map(Frame, found)) if isinstance(index, slice) else Frame(found)

    def __contains__(self, frame):
        return frame._frame in self._frames

    def __hash__(self):
        return hash(self._frames)

    def __eq__(self, other):
        return self._frames == other._frames if isinstance(other, Traceback) else NotImplemented

    def __lt__(self, other):
        return self._frames < other._frames if isinstance(other, Traceback) else NotImplemented

    def __str__(self):
        return str(self[0])

    def __repr__(self):
        depth = "" if self._total_nframe is None else f" total_nframe={self._total_nframe}"
        return f"<Traceback {tuple(self)}{depth}>"

    def format(self, limit=None, most_recent_first=False):
        """Lines of text, as a traceback shows them. A negative limit leaves so many of the innermost out."""
        shown = self
        if limit is not None:
            shown = self[-limit:] if limit > 0 else self[:limit]
        lines = []
        for frame in reversed(shown) if most_recent_first else shown:
            lines.append(f'  File "{frame.filename}", line {frame.lineno}')
            source = linecache.getline(frame.filename, frame.lineno).strip()
            if source:
                lines.append("    " + source)
        return lines


def get_object_traceback(obj):
    """Where the object was made, or None when nobody traced that."""
    frames = _get_object_traceback(obj)
    return None if frames is None else Traceback(frames)


class Trace:
    """A block: its size, and where it was asked for."""

    __slots__ = ("_trace",)

    def __init__(self, trace):
        self._trace = trace

    @property
    def domain(self):
        return self._trace[0]

    @property
    def size(self):
        return self._trace[1]

    @property
    def traceback(self):
        return Traceback(*self._trace[2:])

    def __eq__(self, other):
        return self._trace == other._trace if isinstance(other, Trace) else NotImplemented

    def __hash__(self):
        return hash(self._trace)

    def __str__(self):
        return f"{self.traceback}: {_format_size(self.size, False)}"

    def __repr__(self):
        size = _format_size(self.size, False)
        return f"<Trace domain={self.domain} size={size}, traceback={self.traceback!r}>"


class _Traces(Sequence):
    def __init__(self, traces):
        self._traces = traces

    def __len__(self):
        return len(self._traces)

    def __getitem__(self, index):
        found = self._traces[index]
        return tuple(map(Trace, found)) if isinstance(index, slice) else Trace(found)

    def __contains__(self, trace):
        return trace._trace in self._traces

    def __eq__(self, other):
        return self._traces == other._traces if isinstance(other, _Traces) else NotImplemented

    def __repr__(self):
        return f"<Traces len={len(self)}>"


def _normalize_filename(filename):
    filename = os.path.normcase(filename)
    return filename[:-1] if filename.endswith(".pyc") else filename


class BaseFilter:
    def __init__(self, inclusive):
        self.inclusive = inclusive

    def _match(self, trace):
        raise NotImplementedError


class Filter(BaseFilter):
    """By file name (a pattern), line and domain; of the innermost frame, or of any."""

    def __init__(self, inclusive, filename_pattern, lineno=None, all_frames=False, domain=None):
        super().__init__(inclusive)
        self._filename_pattern = _normalize_filename(filename_pattern)
        self.lineno = lineno
        self.all_frames = all_frames
        self.domain = domain

    @property
    def filename_pattern(self):
        return self._filename_pattern

    def _match_frame_impl(self, filename, lineno):
        return (fnmatch.fnmatch(_normalize_filename(filename), self._filename_pattern)
                and (self.lineno is None or lineno == self.lineno))

    def _match_frame(self, filename, lineno):
        return self._match_frame_impl(filename, lineno) ^ (not self.inclusive)

    def _match_traceback(self, traceback):
        looked_at = traceback if self.all_frames else traceback[:1]
        hit = any(self._match_frame_impl(filename, lineno) for filename, lineno in looked_at)
        return hit ^ (not self.inclusive)

    def _match(self, trace):
        accepted = self._match_traceback(trace[2])
        if self.domain is None:
            return accepted
        if self.inclusive:
            return accepted and trace[0] == self.domain
        return accepted or trace[0] != self.domain


class DomainFilter(BaseFilter):
    """By the domain alone: 0 is Python's own memory."""

    def __init__(self, inclusive, domain):
        super().__init__(inclusive)
        self._domain = domain

    @property
    def domain(self):
        return self._domain

    def _match(self, trace):
        return (trace[0] == self._domain) ^ (not self.inclusive)


class Snapshot:
    """The traces of one moment."""

    def __init__(self, traces, traceback_limit):
        self.traces = _Traces(traces)
        self.traceback_limit = traceback_limit

    def dump(self, filename):
        """Writes the picture to a file."""
        with open(filename, "wb") as file:
            pickle.dump(self, file, pickle.HIGHEST_PROTOCOL)

    @staticmethod
    def load(filename):
        """Reads a picture that dump wrote."""
        with open(filename, "rb") as file:
            return pickle.load(file)

    def filter_traces(self, filters):
        """A picture of the traces that one of the inclusive filters (if any) and all of the others let pass."""
        if not isinstance(filters, Iterable):
            raise TypeError(f"filters must be a list of filters, not {type(filters).__name__}")
        wanted, unwanted = [], []
        for each in filters:
            (wanted if each.inclusive else unwanted).append(each)
        kept = [trace for trace in self.traces._traces
                if (not wanted or any(each._match(trace) for each in wanted))
                and all(each._match(trace) for each in unwanted)]
        return Snapshot(kept, self.traceback_limit)

    def _group_by(self, key_type, cumulative):
        if key_type not in ("traceback", "filename", "lineno"):
            raise ValueError(f"unknown key_type: {key_type!r}")
        if cumulative and key_type == "traceback":
            raise ValueError(f"cumulative mode cannot by used with key type {key_type!r}")

        def key_of(frames):
            if key_type == "traceback":
                return frames
            return frames[:1] if key_type == "lineno" else ((frames[0][0], 0),)

        groups = {}
        keys = {}
        for _, size, traceback, _ in self.traces._traces:
            for frames in [(frame,) for frame in traceback] if cumulative else [traceback]:
                key = keys.get(frames)
                if key is None:
                    key = keys[frames] = Traceback(key_of(frames))
                group = groups.get(key)
                if group is None:
                    groups[key] = Statistic(key, size, 1)
                else:
                    group.size += size
                    group.count += 1
        return groups

    def statistics(self, key_type, cumulative=False):
        """Size and number by 'lineno', 'filename' or 'traceback', the biggest first."""
        return sorted(self._group_by(key_type, cumulative).values(), key=Statistic._sort_key, reverse=True)

    def compare_to(self, old_snapshot, key_type, cumulative=False):
        """The same, as differences from an older picture."""
        new_group = self._group_by(key_type, cumulative)
        old_group = old_snapshot._group_by(key_type, cumulative)
        return sorted(_compare_grouped_stats(old_group, new_group), key=StatisticDiff._sort_key, reverse=True)


def take_snapshot():
    """A picture of all living blocks that were traced."""
    if not is_tracing():
        raise RuntimeError("the tracemalloc module must be tracing memory allocations to take a snapshot")
    return Snapshot(_get_traces(), get_traceback_limit())


# An object from a free list was not asked for, so what a program sees traced depends on what lies there when it begins.
# CPython's import of this module, with all that it needs, leaves at least these.
_SPARE_TUPLES = {2: 10, 3: 4, 4: 3, 6: 1, 8: 3, 10: 2, 13: 4, 15: 1}
_spare = [[[] for _ in range(5)], [{} for _ in range(3)], [number / 8 for number in range(4)],
          [tuple([0] * size) for size, count in _SPARE_TUPLES.items() for _ in range(count)]]
del _spare, _SPARE_TUPLES
