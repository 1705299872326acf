# Slots beside a dict and a weak reference list; a slot that is deleted.
import weakref

class Node:
    __slots__ = ("value", "next", "__weakref__")
    def __init__(self, value, next=None):
        self.value = value
        self.next = next

class Extended(Node):
    __slots__ = ("__dict__",)

tail = Node(["tail"])
head = Node(["head"], tail)
watch = weakref.ref(tail)
more = Extended(["more"], head)
more.note = tail.value
del head.next
gone = watch()
del gone
tail = None
alive = watch() is not None
more.next = None
del head
