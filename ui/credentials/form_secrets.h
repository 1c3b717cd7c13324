#pragma once

#include <QObject>

#include "models/base/id.h"
#include "models/base/random.h"

namespace claviger
{
class SchemaForm;
class SecretRevealController;

/// Does what the secret fields of a form are asked for: shows a saved value, copies one, makes one up.
class FormSecrets final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FormSecrets)

public:
    FormSecrets(SchemaForm &form, SecretRevealController &secrets, RandomSource random);

    /// Whose values the form shows; null: a new one, all of whose values are in the form.
    void setCredential(const Id &id) { m_credential = id; }

private:
    void reveal(const QString &path);
    void copy(const QString &path);
    void generate(const QString &path);
    QString labelOf(const QString &path) const;

    SchemaForm &m_form;
    SecretRevealController &m_secrets;
    RandomSource m_random;
    Id m_credential;
};
}
