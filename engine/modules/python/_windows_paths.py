"""How Windows writes paths: what pathlib.PureWindowsPath needs to know."""

_DRIVE_LETTERS = frozenset('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ')
_RESERVED = {'CON', 'PRN', 'AUX', 'NUL', 'CONIN$', 'CONOUT$',
             *(f'{name}{c}' for name in ('COM', 'LPT') for c in '123456789\xb9\xb2\xb3')}
_LONG_PREFIX = '\\\\?\\'


def splitroot(part):
    r"""(drive, root, rest) of a path whose separators are backslashes: C:, \\server\share."""
    first, second = part[0:1], part[1:2]
    prefix = ''
    if first == second == '\\' and part.startswith(_LONG_PREFIX):
        prefix, part = part[:4], part[4:]
        if part.startswith('UNC\\'):
            prefix += part[:3]
            part = '\\' + part[3:]
        first, second = part[0:1], part[1:2]
    third = part[2:3]
    if first == second == '\\' and third != '\\':
        server_end = part.find('\\', 2)
        if server_end >= 0:
            share_end = part.find('\\', server_end + 1)
            if share_end != server_end + 1:
                if share_end < 0:
                    share_end = len(part)
                drive, rest = part[:share_end], part[share_end + 1:]
                return (prefix + drive[1:] if prefix else drive), '\\', rest
    drive = root = ''
    if second == ':' and first in _DRIVE_LETTERS:
        drive, part = part[:2], part[2:]
        first = third
    if first == '\\':
        root, part = first, part.lstrip('\\')
    return prefix + drive, root, part


def is_reserved(parts):
    """Whether the last part is the name of a device."""
    if not parts or parts[0].startswith('\\\\'):
        return False
    name = parts[-1].partition('.')[0].partition(':')[0].rstrip(' ')
    return name.upper() in _RESERVED
