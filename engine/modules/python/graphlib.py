"""Topological sorting of a graph whose nodes are hashable."""
from types import GenericAlias

__all__ = ["TopologicalSorter", "CycleError"]

_OUT = -1
_DONE = -2


class _Node:
    __slots__ = "node", "waiting", "after"

    def __init__(self, node):
        self.node = node
        self.waiting = 0   # predecessors that are not done; then _OUT, then _DONE
        self.after = []


class CycleError(ValueError):
    """There is no order: nodes depend on each other in a circle, which args[1] lists."""


class TopologicalSorter:
    """Puts nodes in an order in which each comes after those that it depends on."""

    def __init__(self, graph=None):
        self._nodes = {}
        self._ready = None
        self._out = 0
        self._finished = 0
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def _info(self, node):
        info = self._nodes.get(node)
        if info is None:
            info = self._nodes[node] = _Node(node)
        return info

    def add(self, node, *predecessors):
        """A node, and those that come before it."""
        if self._ready is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        self._info(node).waiting += len(predecessors)
        for predecessor in predecessors:
            self._info(predecessor).after.append(node)

    def prepare(self):
        """Ends the adding; an error when nodes depend on themselves."""
        if self._ready is not None:
            raise ValueError("cannot prepare() more than once")
        self._ready = [info.node for info in self._nodes.values() if info.waiting == 0]
        cycle = self._find_cycle()
        if cycle:
            raise CycleError("nodes are in a cycle", cycle)

    def get_ready(self):
        """The nodes that nothing stands before any more, each given once."""
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        result = tuple(self._ready)
        for node in result:
            self._nodes[node].waiting = _OUT
        self._ready.clear()
        self._out += len(result)
        return result

    def is_active(self):
        """Whether there is more to do."""
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        return self._finished < self._out or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        """These nodes are dealt with: others may come."""
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        for node in nodes:
            info = self._nodes.get(node)
            if info is None:
                raise ValueError(f"node {node!r} was not added using add()")
            if info.waiting != _OUT:
                if info.waiting >= 0:
                    raise ValueError(f"node {node!r} was not passed out (still not ready)")
                if info.waiting == _DONE:
                    raise ValueError(f"node {node!r} was already marked done")
            info.waiting = _DONE
            for follower in info.after:
                following = self._nodes[follower]
                following.waiting -= 1
                if following.waiting == 0:
                    self._ready.append(follower)
            self._finished += 1

    def _find_cycle(self):
        path, rest_of, place, seen = [], [], {}, set()
        for node in self._nodes:
            if node in seen:
                continue
            while True:
                if node in seen:
                    if node in place:
                        return path[place[node]:] + [node]
                else:
                    seen.add(node)
                    rest_of.append(iter(self._nodes[node].after))
                    place[node] = len(path)
                    path.append(node)
                while path:   # back to where there is another way to go
                    following = next(rest_of[-1], _Node)
                    if following is not _Node:
                        node = following
                        break
                    del place[path.pop()]
                    rest_of.pop()
                else:
                    break
        return None

    def static_order(self):
        """All nodes in order."""
        self.prepare()
        while self.is_active():
            nodes = self.get_ready()
            yield from nodes
            self.done(*nodes)

    __class_getitem__ = classmethod(GenericAlias)
