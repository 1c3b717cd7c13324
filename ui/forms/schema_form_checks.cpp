// The part of SchemaForm that validates, shows problems and handles secrets on the way in and out.
#include <algorithm>
#include <utility>

#include "app/text/sentences.h"
#include "ui/base/x_replies.h"
#include "ui/forms/field_row.h"
#include "ui/forms/folding_group.h"
#include "ui/forms/form_checker.h"
#include "ui/forms/schema_form.h"
#include "ui/shell/message_bar.h"

namespace claviger
{
namespace
{
SecretView viewOf(const SecretEditor &editor)
{
    SecretView view;
    // For another field's sake it only matters that there is a value.
    if (editor.content() != SecretEditor::Content::Empty)
        view.state = SecretView::State::Kept;
    return view;
}
}

FormValues SchemaForm::valuesFor(const QString &path, SecretFields &storage) const
{
    FormValues values{plainValues(), {}};
    for (auto it = m_entries.begin(); it != m_entries.end(); ++it) {
        if (!it->secret)
            continue;
        SecretView view = viewOf(*it->secret);
        if (it.key() == path && it->secret->content() == SecretEditor::Content::Given) {
            const SecretBuffer &held = storage.emplace(path, it->secret->secret()).first->second;
            view = {SecretView::State::Given, held.view()};
        }
        values.secrets.insert(it.key(), view);
    }
    for (const QString &kept : m_undrawnSecrets)
        values.secrets.insert(kept, {SecretView::State::Kept, {}});
    return values;
}

FormValues SchemaForm::allValues(SecretFields &storage) const
{
    FormValues values = valuesFor({}, storage);
    storage = secrets();
    for (const auto &[path, buffer] : storage)
        values.secrets.insert(path, {SecretView::State::Given, buffer.view()});
    return values;
}

void SchemaForm::updateVisibility()
{
    SecretFields none;
    const QSet<QString> visible = visibleLeaves(m_schema, valuesFor({}, none));
    for (auto it = m_entries.begin(); it != m_entries.end(); ++it)
        it->row->setVisible(visible.contains(it.key()) || !m_schema.leaf(it.key()));
    for (auto it = m_groups.begin(); it != m_groups.end(); ++it) {
        const QString prefix = it.key() + u'/';
        it.value()->setVisible(std::any_of(visible.begin(), visible.end(),
            [&](const QString &path) { return path.startsWith(prefix) && m_entries.contains(path); }));
    }
}

bool SchemaForm::check()
{
    SecretFields storage;
    const QList<FieldProblem> problems = validate(m_schema, allValues(storage));
    showProblems(problems);
    return problems.isEmpty();
}

void SchemaForm::showProblems(const QList<FieldProblem> &problems)
{
    m_checker->showAll(problems);
    const auto first = std::find_if(problems.begin(), problems.end(),
        [this](const FieldProblem &problem) { return m_entries.contains(problem.path); });
    if (first != problems.end())
        focusField(first->path);
}

void SchemaForm::focusField(const QString &path)
{
    const Entry entry = m_entries.value(path);
    if (!entry.editor)
        return;
    unfoldAround(path);
    entry.editor->inputWidget()->setFocus(Qt::OtherFocusReason);
}

void SchemaForm::unfoldAround(const QString &path)
{
    for (auto it = m_groups.begin(); it != m_groups.end(); ++it) {
        if (path.startsWith(it.key() + u'/')) {
            it.value()->setFolded(false);
            m_folded.remove(it.key());
        }
    }
}

void SchemaForm::showProblem(const FieldProblem &problem)
{
    const Field *field = m_schema.leaf(problem.path);
    const Entry entry = m_entries.value(problem.path);
    if (!entry.row || !field)
        return;
    unfoldAround(problem.path);
    entry.row->showProblem(describe(problem, *field));
}

void SchemaForm::showSecret(const QString &path, const SecretBuffer &value)
{
    if (SecretEditor *secret = m_entries.value(path).secret)
        secret->showSaved(value);
}

SecretBuffer SchemaForm::givenSecret(const QString &path) const
{
    const SecretEditor *secret = m_entries.value(path).secret;
    return secret && secret->content() == SecretEditor::Content::Given ? secret->secret() : SecretBuffer();
}

void SchemaForm::hideSecrets()
{
    for (const Entry &entry : std::as_const(m_entries)) {
        if (entry.secret)
            entry.secret->hideValue();
    }
}

void SchemaForm::wipe()
{
    for (const Entry &entry : std::as_const(m_entries)) {
        const QSignalBlocker quiet(entry.editor);
        if (entry.secret)
            entry.secret->wipe();
        else
            entry.editor->setValue(QJsonValue::Undefined);
    }
    m_undo.clear();
    m_note->dismiss();
    m_baseline = plainValues();
    m_baselineSecrets = keptSecrets();
    if (std::exchange(m_isTouched, false))
        overwriteXReplies();
}
}
