package ca.lipworkbench.workbench.accounts;

/**
 * What a session keeps of having signed in. It is good while the account's stamp is this one: being
 * disabled, another role or place, and a new password end it.
 *
 * @param person as they were when they signed in
 * @param stamp of their account at that time
 */
public record Ticket(Person person, long stamp) {}
