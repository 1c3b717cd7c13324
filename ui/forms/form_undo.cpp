#include "ui/forms/form_undo.h"

namespace claviger
{
void FormUndo::remember(const QString &path, const FieldEditor &editor)
{
    Held held;
    held.plain = editor.value();
    if (const auto *secret = qobject_cast<const SecretEditor *>(&editor)) {
        held.content = secret->content();
        if (held.content == SecretEditor::Content::Given)
            held.secret = secret->secret();
    }
    m_before.insert_or_assign(path, std::move(held));
}

QStringList FormUndo::paths() const
{
    QStringList paths;
    for (const auto &[path, held] : m_before)
        paths.append(path);
    return paths;
}

void FormUndo::restore(const QString &path, FieldEditor &editor) const
{
    const Held &held = m_before.at(path);
    auto *secret = qobject_cast<SecretEditor *>(&editor);
    if (!secret)
        editor.setValue(held.plain);
    else if (held.content == SecretEditor::Content::Given)
        secret->setGiven(held.secret);
    else if (held.content == SecretEditor::Content::Kept)
        secret->setKept();
    else
        secret->wipe();
}
}
