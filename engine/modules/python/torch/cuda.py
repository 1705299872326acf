"""torch.cuda of a build without CUDA."""


def is_available():
    return False


def device_count():
    return 0


def is_initialized():
    return False


def manual_seed(seed):
    pass


manual_seed_all = manual_seed


def empty_cache():
    pass


def _refuse(*args, **kwargs):
    raise AssertionError("Torch not compiled with CUDA enabled")


init = current_device = synchronize = set_device = get_device_name = _refuse


def memory_allocated(device=None):
    return 0
