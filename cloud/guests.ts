/** What the systems inside servers have told the metadata service. */
export class Guests {
  /** By server, the password of its administrator, encrypted with the owner's public key; empty once it was cleared. */
  #passwords = new Map<string, string>()

  password = (server_id: string): string => this.#passwords.get(server_id) ?? ''

  /** A guest tells the password that it made for itself: once, until somebody clears it. */
  tell(server_id: string, password: string): void {
    if (this.password(server_id) === '') this.#passwords.set(server_id, password)
  }

  /** Forgets a password; gives whether that changed anything. */
  clear(server_id: string): boolean {
    const isNews = this.#passwords.get(server_id) !== ''
    this.#passwords.set(server_id, '')
    return isNews
  }

  save = () => ({passwords: [...this.#passwords]})
  restore({passwords}: ReturnType<Guests['save']>): void {
    this.#passwords = new Map(passwords)
  }
}
