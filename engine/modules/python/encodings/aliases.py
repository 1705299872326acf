"""Other names of the encodings that are here, by the name of their module."""

from _charmaps import ALIASES as _single_bytes
from _codec_gb import NAMES as _chinese
from _codec_table import _NAMES, _OTHERS

aliases = {}


def _fill():
    modules = {'iso8859-1': 'latin_1', 'base64': 'base64_codec', 'hex': 'hex_codec', 'quopri': 'quopri_codec',
               'uu': 'uu_codec', 'zlib': 'zlib_codec'}
    for table in _NAMES, _OTHERS, _single_bytes, _chinese:
        for alias, name in table.items():
            module = modules.get(name, name).replace('-', '_')
            if alias != module and '.' not in alias:
                aliases[alias] = module


_fill()
