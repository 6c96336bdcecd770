"""Texts that are stored so that only this server can read them."""

import base64

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

PURPOSE = b"fractal-goals sealed text 1"


def seal(text: str, server_secret: str) -> str:
    """Return `text` encrypted with a key that is made of the server's secret."""
    return sealer(server_secret).encrypt(text.encode()).decode("ascii")


def unseal(sealed: str, server_secret: str) -> str | None:
    """Return the text that was sealed; None if another secret sealed it."""
    try:
        return sealer(server_secret).decrypt(sealed.encode()).decode()
    except InvalidToken:
        return None


def sealer(server_secret: str) -> Fernet:
    """Return what seals; its key is used for nothing else."""
    key = HKDF(algorithm=SHA256(), length=32, salt=None, info=PURPOSE).derive(server_secret.encode())
    return Fernet(base64.urlsafe_b64encode(key))
