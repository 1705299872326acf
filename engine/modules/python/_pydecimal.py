"""What decimal offers where _decimal is missing: the same code once more, for there is no other, parts included."""

import sys as _sys
from _imp import get_frozen_object as _get_frozen_object

_PARTS = '_decimal_text', '_decimal_context', '_decimal_core', '_decimal_functions', '_decimal_number'
_present = {_name: _sys.modules.pop(_name) for _name in _PARTS if _name in _sys.modules}
try:
    exec(_get_frozen_object('_decimal'), globals())
finally:
    for _name in _PARTS:
        _sys.modules.pop(_name, None)
    _sys.modules.update(_present)
