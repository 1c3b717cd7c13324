#include "ui/forms/schema_form.h"

#include <QBoxLayout>
#include <QGroupBox>
#include <QLocale>
#include <QVBoxLayout>

#include "app/text/sentences.h"
#include "ui/forms/editor_factory.h"
#include "ui/forms/field_row.h"
#include "ui/forms/form_checker.h"
#include "ui/forms/secret_editor.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

namespace claviger
{
SchemaForm::SchemaForm(const FormTimings &timings, QWidget *parent)
    : QWidget(parent),
      m_timings(timings),
      m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(Spacing::medium);
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
    m_schema = schema;
    m_mnemonics = Mnemonics(takenMnemonics);
    addFields(schema.fields, {}, m_layout);
    m_baseline = plainValues();
    m_baselineSecrets = keptSecrets();
    orderTabs();
    updateVisibility();
}

void SchemaForm::orderTabs()
{
    // Fields are made long after the window around them; without this they would come after its buttons.
    QWidget *previous = this;
    for (const QString &path : std::as_const(m_order)) {
        FieldEditor *next = m_entries.value(path).editor;
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
    m_groups.clear();
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
        else if (const QJsonValue fixed
            = field.constantValue.isUndefined() ? field.defaultValue : field.constantValue;
            !fixed.isUndefined() && !field.secret)
            m_undrawn.insert(path, fixed);
    }
}

void SchemaForm::addGroup(const Field &field, const QString &path, QVBoxLayout *layout)
{
    if (field.hidden) {
        addFields({}, path, layout);
        return;
    }
    auto *box = new QGroupBox(field.displayLabel(QLocale().name()).replace(u'&', QStringLiteral("&&")), this);
    box->setToolTip(field.description.in(QLocale().name()));
    auto *inner = new QVBoxLayout(box);
    inner->setSpacing(Spacing::medium);
    m_groups.insert(path, box);
    addFields(field.children, path, inner);
    layout->addWidget(box);
}

void SchemaForm::addLeaf(const Field &field, const QString &path, QVBoxLayout *layout, const QString &label)
{
    Entry entry;
    entry.editor = makeEditor(field, m_timings, this);
    entry.secret = qobject_cast<SecretEditor *>(entry.editor);
    entry.row = new FieldRow(entry.editor, m_mnemonics.assign(label), label, layout->parentWidget());
    if (!field.constantValue.isUndefined())
        entry.editor->setValue(field.constantValue);
    layout->addWidget(entry.row);
    m_entries.insert(path, entry);
    m_order.append(path);
    connect(entry.editor, &FieldEditor::edited, this, [this, path] { whenEdited(path); });
    connect(entry.editor, &FieldEditor::left, this, [this, path] { m_checker->fieldLeft(path); });
    if (entry.secret) {
        connect(
            entry.secret, &SecretEditor::revealRequested, this, [this, path] { emit revealRequested(path); });
        connect(entry.secret, &SecretEditor::copyRequested, this, [this, path] { emit copyRequested(path); });
    }
}

void SchemaForm::addForeign(const QString &path, const QJsonValue &value, bool secret)
{
    if (!m_foreignGroup) {
        m_foreignGroup = new QGroupBox(tr("No longer in the definition"), this);
        m_foreignGroup->setLayout(new QVBoxLayout);
        m_layout->addWidget(m_foreignGroup);
    }
    Field field;
    field.name = path;
    field.type = FieldType::Unknown;
    field.secret = secret;
    field.readOnly = true;
    addLeaf(field, path, static_cast<QVBoxLayout *>(m_foreignGroup->layout()), path);
    const Entry entry = m_entries.value(path);
    if (!secret)
        entry.editor->setValue(value);
}

void SchemaForm::setDefaults()
{
    m_schema.forEachLeaf([this](const QString &path, const Field &field) {
        const Entry entry = m_entries.value(path);
        if (entry.editor && !field.defaultValue.isUndefined() && field.constantValue.isUndefined())
            entry.editor->setValue(field.defaultValue);
    });
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
    updateVisibility();
    m_checker->fieldEdited(path);
    emit edited();
}
}
