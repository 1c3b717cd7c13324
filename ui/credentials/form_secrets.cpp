#include "ui/credentials/form_secrets.h"

#include <QLocale>

#include "ui/credentials/secret_reveal_controller.h"
#include "ui/forms/generator_dialog.h"
#include "ui/forms/schema_form.h"

namespace claviger
{
FormSecrets::FormSecrets(SchemaForm &form, SecretRevealController &secrets, RandomSource random)
    : QObject(&form),
      m_form(form),
      m_secrets(secrets),
      m_random(std::move(random))
{
    connect(&form, &SchemaForm::revealRequested, this, &FormSecrets::reveal);
    connect(&form, &SchemaForm::copyRequested, this, &FormSecrets::copy);
    connect(&form, &SchemaForm::generateRequested, this, &FormSecrets::generate);
}

QString FormSecrets::labelOf(const QString &path) const
{
    const Field *field = m_form.schema().leaf(path);
    return field ? field->displayLabel(QLocale().name()) : path;
}

void FormSecrets::reveal(const QString &path)
{
    if (m_credential.isNull())
        return;
    m_secrets.reveal(m_credential, path, this, [this, id = m_credential, path](const SecretBuffer &value) {
        if (id == m_credential) // another one may be on screen by now
            m_form.showSecret(path, value);
    });
}

void FormSecrets::copy(const QString &path)
{
    if (const SecretBuffer given = m_form.givenSecret(path); !given.isNull())
        m_secrets.copyGiven(given, labelOf(path));
    else if (!m_credential.isNull())
        m_secrets.copy(m_credential, path, labelOf(path));
}

void FormSecrets::generate(const QString &path)
{
    const Field *field = m_form.schema().leaf(path);
    if (!field)
        return;
    auto *dialog = new GeneratorDialog(*field, m_random, &m_form);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(
        dialog, &GeneratorDialog::chosen, this, [this, id = m_credential, path](const SecretBuffer &value) {
            if (id != m_credential)
                return; // another program's change has put another one here
            SecretFields one;
            one.emplace(path, value.clone());
            if (m_form.fill(one) == 1)
                m_form.showNote(tr("“%1” has a new value.").arg(labelOf(path)));
            m_form.focusField(path);
        });
    dialog->open();
}
}
