"""Errors that element-wise functions raise; shown in tracebacks by their own names, called by their base's."""


class UFuncTypeError(TypeError):
    pass


class _UFuncOutputCastingError(UFuncTypeError):
    pass


class _UFuncInputCastingError(UFuncTypeError):
    pass


class _UFuncNoLoopError(UFuncTypeError):
    pass


_UFuncOutputCastingError.__name__ = _UFuncInputCastingError.__name__ = _UFuncNoLoopError.__name__ = 'UFuncTypeError'
