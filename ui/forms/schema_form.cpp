#include "ui/forms/schema_form.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include "app/text/sentences.h"
#include "models/schema/field_text.h"
#include "models/schema/initial_values.h"
#include "ui/forms/editor_factory.h"
#include "ui/forms/field_row.h"
#include "ui/forms/folding_group.h"
#include "ui/forms/form_checker.h"
#include "ui/forms/form_paste.h"
#include "ui/shell/message_bar.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

namespace claviger
{
SchemaForm::SchemaForm(const FormTimings &timings, QWidget *parent)
    : QWidget(parent),
      m_timings(timings),
      m_note(new MessageBar(this)),
      m_paste(new FormPaste(*this)),
      m_layout(new QVBoxLayout)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(Spacing::medium);
    outer->addWidget(m_note);
    outer->addLayout(m_layout);
    m_layout->setSpacing(Spacing::medium);
    connect(m_note, &MessageBar::actionTriggered, this, &SchemaForm::undoFill);
    m_checker = new FormChecker(
        [this](const QString &path) {
            SecretFields storage;
            return validateLeaf(m_schema, valuesFor(path, storage), path);
        },
        timings, this);
    connect(m_checker, &FormChecker::problemFound, this, &SchemaForm::showProblem);
    connect(m_checker, &FormChecker::problemGone, this, [this](const QString &path) {
        if (const Entry entry = m_entries.value(path); entry.row)
            entry.row->showProblem({});
    });
}

SchemaForm::~SchemaForm()
{
    letGoOfEditors();
}

void SchemaForm::letGoOfEditors()
{
    wipe();
    // One that goes while it has the focus still reports that it was left.
    for (const Entry &entry : std::as_const(m_entries))
        entry.editor->disconnect(this);
}

void SchemaForm::setSchema(const Schema &schema, const QString &takenMnemonics)
{
    clearRows();
    if (schema != m_schema)
        m_folded.clear();
    m_schema = schema;
    m_mnemonics = Mnemonics(takenMnemonics + u'u');
    addFields(schema.fields, {}, m_layout);
    fillUndrawn();
    m_baseline = plainValues();
    m_baselineSecrets = keptSecrets();
    orderTabs();
    updateVisibility();
}

void SchemaForm::orderTabs()
{
    // Fields are made long after the window around them; without this they would come after its buttons.
    QWidget *previous = m_note->lastButton();
    for (QWidget *next : std::as_const(m_tabStops)) {
        if (next->focusProxy())
            next->setFocusPolicy(Qt::StrongFocus); // Qt 6.4 does not order what takes no focus itself
        setTabOrder(previous, next);
        previous = next;
    }
}

void SchemaForm::clearRows()
{
    letGoOfEditors();
    m_checker->reset();
    m_entries.clear();
    m_order.clear();
    m_tabStops.clear();
    m_groups.clear();
    m_undo.clear();
    m_note->dismiss();
    m_undrawn.clear();
    m_undrawnSecrets.clear();
    m_foreignGroup = nullptr;
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // it may be the one whose signal brought us here
        }
        delete item;
    }
}

void SchemaForm::addFields(const QList<Field> &fields, const QString &parentPath, QVBoxLayout *layout)
{
    for (const Field &field : fields) {
        const QString path = Schema::childPath(parentPath, field.name);
        if (field.type == FieldType::Object)
            addGroup(field, path, layout);
        else if (!field.hidden)
            addLeaf(field, path, layout, field.displayLabel(QLocale().name()));
    }
}

/// What nobody sees has what the definition gives it.
void SchemaForm::fillUndrawn()
{
    const auto initial = initialValues(m_schema);
    for (auto value = initial.begin(); value != initial.end(); ++value) {
        const Field *field = m_schema.leaf(value.key());
        if (field && !field->secret && !m_entries.contains(value.key()))
            m_undrawn.insert(value.key(), *value);
    }
}

void SchemaForm::addGroup(const Field &field, const QString &path, QVBoxLayout *layout)
{
    if (field.hidden)
        return;
    const QString locale = QLocale().name();
    FoldingGroup *group = makeGroup(path, field.displayLabel(locale), field.description.in(locale));
    layout->addWidget(group);
    addFields(field.children, path, group->content());
}

FoldingGroup *SchemaForm::makeGroup(const QString &path, const QString &title, const QString &description)
{
    auto *group = new FoldingGroup(title, description, this);
    group->setFolded(m_folded.contains(path));
    m_groups.insert(path, group);
    m_tabStops.append(group->header());
    connect(group, &FoldingGroup::foldedChanged, this, [this, path](bool folded) {
        if (folded)
            m_folded.insert(path);
        else
            m_folded.remove(path);
    });
    return group;
}

void SchemaForm::addLeaf(const Field &field, const QString &path, QVBoxLayout *layout, const QString &label)
{
    Entry entry;
    entry.editor = makeEditor(field, m_timings, this);
    entry.secret = qobject_cast<SecretEditor *>(entry.editor);
    entry.row = new FieldRow(entry.editor, m_mnemonics.assign(label), label, layout->parentWidget());
    if (!field.constantValue.isUndefined())
        entry.editor->setValue(coerced(field, field.constantValue));
    if (m_isReadOnly)
        entry.editor->makeReadOnly();
    layout->addWidget(entry.row);
    m_entries.insert(path, entry);
    m_order.append(path);
    m_tabStops.append(entry.editor);
    connectEditor(path, entry);
}

void SchemaForm::connectEditor(const QString &path, const Entry &entry)
{
    connect(entry.editor, &FieldEditor::edited, this, [this, path] { whenEdited(path); });
    connect(entry.editor, &FieldEditor::left, this, [this, path] { m_checker->fieldLeft(path); });
    if (auto *line = qobject_cast<QLineEdit *>(entry.editor->inputWidget()))
        m_paste->watch(line);
    if (!entry.secret)
        return;
    const auto pass = [&](void (SecretEditor::*from)(), void (SchemaForm::*to)(const QString &)) {
        connect(entry.secret, from, this, [this, path, to] { emit(this->*to)(path); });
    };
    pass(&SecretEditor::revealRequested, &SchemaForm::revealRequested);
    pass(&SecretEditor::copyRequested, &SchemaForm::copyRequested);
    pass(&SecretEditor::generateRequested, &SchemaForm::generateRequested);
}

void SchemaForm::addForeign(const QString &path, const QJsonValue &value, bool secret)
{
    if (!m_foreignGroup) {
        m_foreignGroup = new FoldingGroup(tr("No longer in the definition"),
            tr("The app's definition has changed since. These values are kept as they are."), this);
        m_tabStops.append(m_foreignGroup->header());
        m_layout->addWidget(m_foreignGroup);
    }
    Field field;
    field.name = path;
    field.type = FieldType::Unknown;
    field.secret = secret;
    field.readOnly = true;
    addLeaf(field, path, m_foreignGroup->content(), path);
    const Entry entry = m_entries.value(path);
    if (!secret)
        entry.editor->setValue(value);
}

void SchemaForm::setDefaults()
{
    const auto initial = initialValues(m_schema);
    for (auto value = initial.begin(); value != initial.end(); ++value) {
        const Field *field = m_schema.leaf(value.key());
        const Entry entry = m_entries.value(value.key());
        if (field && entry.editor && field->constantValue.isUndefined())
            entry.editor->setValue(*value);
    }
    m_baseline = plainValues();
    updateVisibility();
}

void SchemaForm::setValues(const QHash<QString, QJsonValue> &plain, const QStringList &savedSecrets)
{
    for (auto it = plain.begin(); it != plain.end(); ++it) {
        const Field *field = m_schema.leaf(it.key());
        if (const Entry entry = m_entries.value(it.key());
            entry.editor && field && field->constantValue.isUndefined())
            entry.editor->setValue(it.value());
        else if (field && !entry.editor)
            m_undrawn.insert(it.key(), it.value());
        else if (!field)
            addForeign(it.key(), it.value(), false);
    }
    for (const QString &path : savedSecrets) {
        if (!m_schema.leaf(path))
            addForeign(path, QJsonValue::Undefined, true);
        if (SecretEditor *secret = m_entries.value(path).secret)
            secret->setKept();
        else
            m_undrawnSecrets.append(path);
    }
    m_baseline = plainValues();
    m_baselineSecrets = keptSecrets();
    orderTabs();
    updateVisibility();
}

QHash<QString, QJsonValue> SchemaForm::plainValues() const
{
    QHash<QString, QJsonValue> values = m_undrawn;
    for (auto it = m_entries.begin(); it != m_entries.end(); ++it) {
        if (const QJsonValue value = it->editor->value(); !value.isUndefined())
            values.insert(it.key(), value);
    }
    return values;
}

SecretFields SchemaForm::secrets() const
{
    SecretFields fields;
    for (auto it = m_entries.begin(); it != m_entries.end(); ++it) {
        if (it->secret && it->secret->content() == SecretEditor::Content::Given)
            fields.emplace(it.key(), it->secret->secret());
    }
    return fields;
}

QStringList SchemaForm::keptSecrets() const
{
    QStringList kept = m_undrawnSecrets;
    for (const QString &path : m_order) {
        const SecretEditor *secret = m_entries.value(path).secret;
        if (secret && secret->content() == SecretEditor::Content::Kept)
            kept.append(path);
    }
    return kept;
}

bool SchemaForm::isDirty() const
{
    for (const Entry &entry : m_entries) {
        if (entry.secret && entry.secret->content() == SecretEditor::Content::Given)
            return true;
    }
    return plainValues() != m_baseline || keptSecrets() != m_baselineSecrets;
}

bool SchemaForm::isEmpty() const
{
    return m_entries.isEmpty();
}

FieldEditor *SchemaForm::editor(const QString &path) const
{
    return m_entries.value(path).editor;
}

QString SchemaForm::problem(const QString &path) const
{
    const Entry entry = m_entries.value(path);
    return entry.row ? entry.row->problem() : QString();
}

QStringList SchemaForm::visiblePaths() const
{
    QStringList paths;
    for (const QString &path : m_order) {
        if (!m_entries.value(path).row->isHidden())
            paths.append(path);
    }
    return paths;
}

void SchemaForm::whenEdited(const QString &path)
{
    m_isTouched = true;
    if (canUndoFill()) {
        m_undo.forget(path);
        if (!canUndoFill())
            m_note->dismiss(); // its button would do nothing
    }
    updateVisibility();
    m_checker->fieldEdited(path);
    emit edited();
}
}
