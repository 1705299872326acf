# An error in __exit__ while another is under way.
class Door:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        raise RuntimeError("stuck door")


with Door():
    1 / 0
