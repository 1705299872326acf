"""The streams in Python. So are those of io here; these are the same classes, over abstract ones of their own."""

from _imp import get_frozen_object

exec(get_frozen_object('io'), globals())
